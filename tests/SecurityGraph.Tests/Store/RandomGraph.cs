using CsCheck;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Tests.Store;

/// <summary>Small graphs, lenses and filters with everything in them that stores might trip over.</summary>
internal static class RandomGraph
{
    private static readonly string[] Ids =
    [
        "actor:a", "actor:b", "actor:c", "actor:unstated", "document:d", "document:e", "event:f", "event:g", "instrument:h", "instrument:i", "place:l", "procedure:j", "topic:k",
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
        Gen.Select(Day.Nullable(), Day.Nullable(), Maybe(Gen.Enum<ModalityClass>().List[1, 3]), Gen.Bool, Gen.OneOf<Certainty?>(Gen.Const((Certainty?)null), Gen.Const((Certainty?)Certainty.Possible), Gen.Const((Certainty?)Certainty.Certain)),
                Maybe(Gen.OneOf([.. Vocabulary.Current.SourceClasses])), Gen.Frequency((4, Gen.Const((List<string>?)null)), (1, Gen.OneOf("document:d", "document:e", "topic:k").List[0, 2].Select(one => (List<string>?)one))))
            .Select((asOf, saidBy, classes, groups, least, sources, documents) => new Lens
            {
                AsOf = asOf,
                SaidBy = saidBy,
                Least = least,
                Sources = sources,
                Documents = documents?.Select(id => EntityId.Parse(id)).ToHashSet(),
                Classes = classes?.ToHashSet(),
                ExpandGroups = groups,
            });

    public static Gen<GraphFilter> Filter { get; } =
        Gen.Select(Maybe(Kind.List[2, 7]), Maybe(AnyPredicate.List[1, 8])).Select((kinds, predicates) =>
            new GraphFilter { Kinds = kinds?.ToHashSet(), Predicates = predicates?.ToHashSet() });

    /// <summary>A graph of so many things said at most; one thing is said several times, with other dates and modalities.</summary>
    public static Gen<Graph> Graph(int most) =>
        Gen.Select(Said.List[1, most].SelectMany(Sayings), Gen.OneOf(Words).List[1, 3].List[Ids.Length, Ids.Length])
            .Select((sayings, names) => new Graph(
                SmallGraph.Header, [.. Ids.Select((id, i) => Entity(id, names[i]))], new StatementMerger(new RollUp(_ => 0)).Merge(sayings), []));

    /// <summary>A graph in which nearly everything hangs together with everything, and nearly all of it is shown: no room is enough for it.</summary>
    public static Gen<Graph> Crowd =>
        Said.List[60, 90].Select(said => new Graph(
            SmallGraph.Header,
            [.. Ids.Select(id => Entity(id, ["e"]))],
            new StatementMerger(new RollUp(_ => 0)).Merge(said.Select(one => one with { Evidence = [new Evidence { Document = EntityId.Parse("document:d") }] })), []));

    /// <summary>Mostly everything.</summary>
    public static Gen<(GraphFilter Filter, Lens Lens)> OpenView { get; } =
        Gen.Frequency((3, Gen.Const((new GraphFilter(), SecurityGraph.Store.Lenses.Lens.All))), (1, Gen.Select(Filter, Lens)));

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(gen, Gen.Bool).Select((value, isThere) => isThere ? value : null);

    /// <summary>What is said, without how.</summary>
    private static Gen<Statement> Said { get; } = Gen.Select(
            Gen.Int[0, Ids.Length - 1], Gen.OneOf(Predicates), Gen.Int[0, Ids.Length - 1],
            Gen.Frequency((2, Gen.Const(new List<int>())), (1, Gen.Int[0, Ids.Length - 1].List[1, 3])), Gen.Bool)
        .Select((subject, predicate, target, about, isMember) => new Statement
        {
            Subject = EntityId.Parse(Ids[subject]),
            Predicate = Named(predicate),
            Object = predicate == "OCCURS" ? null : EntityId.Parse(Ids[target]),
            About = [.. about.Select(i => EntityId.Parse(Ids[i]))],
            Role = predicate == "PART_OF" && isMember ? "member" : null,
            Modality = Modality.Occurred,
            Evidence = [],
        });

    private static Gen<List<Statement>> Sayings(List<Statement> said) => Gen.Select(
            Gen.Int[0, said.Count - 1], Gen.OneOf(Dates).List[4, 4], Gen.Int[0, 15], Gen.Enum<Modality>(),
            Gen.OneOf("document:d", "document:e", "instrument:h"), Gen.OneOf("", "I", "II"), Gen.OneOf("", "2018-02", "2018-04-30"))
        .Select((which, dates, has, modality, document, section, collected) =>
        {
            Edtf? Date(int i) => (has & (1 << i)) != 0 ? Edtf.Parse(dates[i]) : null;
            return said[which] with
            {
                When = Date(0),
                ValidFrom = Date(1),
                ValidTo = Date(2),
                Modality = modality,
                Evidence = [new Evidence { Document = EntityId.Parse(document), Section = section, SaidOn = Date(3), CollectedOn = collected.Length > 0 ? Edtf.Parse(collected) : null }],
            };
        }).List[0, said.Count * 2];

    private static Entity Entity(string id, List<string> words) => SmallGraph.Named(
        id, words[0], subkind: id switch { "instrument:i" => "it_system", "actor:c" => "country", "document:d" or "document:e" => "webpage", _ => "" }, title: string.Join(' ', words), aliases: [string.Join(", ", words.Skip(1).Append("e"))],
        formerIds: id == "actor:a" ? ["actor:old-a"] : []) with
    { Class = id == "document:e" ? "established_secondary" : "", Copy = id == "document:e" };

    private static Predicate Named(string name) =>
        Vocabulary.Current.TryGetPredicate(name, out var predicate) ? predicate : throw new ArgumentException(name, nameof(name));
}
