using CsCheck;
using SecurityGraph.Model;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Tests.Store;

/// <summary>Small graphs, lenses and filters with everything in them that stores might trip over.</summary>
internal static class RandomGraph
{
    private static readonly string[] Ids =
    [
        "actor:a", "actor:b", "actor:c", "actor:unstated", "document:d", "document:e", "event:f", "event:g", "instrument:h", "instrument:i", "procedure:j", "topic:k",
    ];

    private static readonly string[] Words = ["etias", "système", "Sys", "systems", "of", "the", "e"];

    private static readonly string[] Dates =
        ["2017", "2018-01-24", "2018-01-25", "2018-01", "2018-04~", "[..2018-01-24]", "2017-10-18/2019-02", "2017-05/..", "2018-02-01/", "2019-01-01", "2018-01-24?"];

    private static readonly string[] Predicates =
        ["OCCURS", "PART_OF", "PARTICIPATES_IN", "STAGE_OF", "CALLS_ON", "CONCERNS", "OPERATES", "PROPOSES", "USES", "FUNDS"];

    public static Gen<EntityId> Id { get; } = Gen.OneOf([.. Ids, "actor:old-a", "actor:nobody"]).Select(id => EntityId.Parse(id));

    public static Gen<DateOnly> Day { get; } = Gen.OneOf("2017-06-30", "2018-01-24", "2018-01-25", "2018-04-30", "2019-03-01").Select(day => DateOnly.Parse(day));

    public static Gen<EntityKind> Kind { get; } = Gen.OneOf([.. Vocabulary.Current.Kinds]);

    public static Gen<Predicate> AnyPredicate { get; } = Gen.OneOf(Predicates).Select(Named);

    public static Gen<Lens> Lens { get; } =
        Gen.Select(Day.Nullable(), Day.Nullable(), Maybe(Gen.Enum<ModalityClass>().List[1, 3]), Gen.Bool).Select((asOf, saidBy, classes, groups) =>
            new Lens { AsOf = asOf, SaidBy = saidBy, Classes = classes?.ToHashSet(), ExpandGroups = groups });

    public static Gen<GraphFilter> Filter { get; } =
        Gen.Select(Maybe(Kind.List[2, 7]), Maybe(AnyPredicate.List[1, 8])).Select((kinds, predicates) =>
            new GraphFilter { Kinds = kinds?.ToHashSet(), Predicates = predicates?.ToHashSet() });

    /// <summary>Up to so many sayings; some say the same, so that statements have several pieces of evidence.</summary>
    public static Gen<Graph> Graph(int mostSayings) =>
        Gen.Select(Saying.List[0, mostSayings], Gen.OneOf(Words).List[1, 3].List[Ids.Length, Ids.Length])
            .Select((sayings, names) => new Graph(
                SmallGraph.Header, [.. Ids.Select((id, i) => Entity(id, names[i]))], new StatementMerger(new RollUp(_ => 0)).Merge(sayings), []));

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(gen, Gen.Bool).Select((value, isThere) => isThere ? value : null);

    private static Gen<Statement> Saying { get; } = Gen.Select(
            Gen.Int[0, Ids.Length - 1], Gen.OneOf(Predicates), Gen.Int[0, Ids.Length - 1], Gen.Int[0, Ids.Length - 1].List[0, 2],
            Gen.OneOf(Dates).List[5, 5], Gen.Int[0, 31], Gen.Enum<Modality>(), Gen.Select(Gen.OneOf("document:d", "document:e", "instrument:h"), Gen.OneOf("", "I", "II"), Gen.Bool))
        .Select((subject, predicate, target, about, dates, has, modality, said) =>
        {
            Edtf? Date(int i, int bit) => (has & bit) != 0 ? Edtf.Parse(dates[i]) : null;
            var isOccurrence = predicate == "OCCURS";
            return new Statement
            {
                Subject = EntityId.Parse(Ids[subject]),
                Predicate = Named(predicate),
                Object = isOccurrence ? null : EntityId.Parse(Ids[target]),
                About = [.. about.Select(i => EntityId.Parse(Ids[i]))],
                Role = predicate == "PART_OF" && said.Item3 ? "member" : null,
                When = Date(0, 1),
                ValidFrom = isOccurrence ? null : Date(1, 2),
                ValidTo = isOccurrence ? null : Date(2, 4),
                Modality = modality,
                Evidence = [new Evidence { Document = EntityId.Parse(said.Item1), Section = said.Item2, SaidOn = Date(3, 8) }],
            };
        });

    private static Entity Entity(string id, List<string> words) => SmallGraph.Named(
        id, words[0], subkind: id == "instrument:i" ? "it_system" : "", title: string.Join(' ', words), aliases: [string.Join(", ", words.Skip(1).Append("e"))],
        formerIds: id == "actor:a" ? ["actor:old-a"] : []);

    private static Predicate Named(string name) =>
        Vocabulary.Current.TryGetPredicate(name, out var predicate) ? predicate : throw new ArgumentException(name, nameof(name));
}
