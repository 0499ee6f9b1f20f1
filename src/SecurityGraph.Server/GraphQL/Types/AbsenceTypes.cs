using GraphQL;
using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Why an answer is empty, and how much of documents has been read.</summary>
internal static class AbsenceTypes
{
    public static ObjectGraphType<Absence> Absence(GraphTypes types)
    {
        var kind = Enumerations.Of<AbsenceKind>("AbsenceKind", "Why there is no answer; the first that fits.", ValueTexts.Of);
        var place = new ObjectGraphType<SectionPlace> { Name = "SectionPlace", Description = "A section of a document." };
        place.Add("document", types.Entity, "The document.", (context, one) => context.State().Entities.Load(one.Document));
        place.Add("section", new StringGraphType().Required(), "Its number; text before the first heading is 0.", (_, one) => one.Section);
        var type = new ObjectGraphType<Absence> { Name = "Absence", Description = "Why an answer is empty: whether nobody says it, or nobody has looked." };
        type.Add("kind", kind.Required(), "One of seven reasons.", (_, one) => one.Kind);
        type.Add("sentence", new StringGraphType().Required(), "The reason for people, with the places.", (_, one) => one.Sentence);
        type.Add("spokenOf", place.Listed(), "Where the documents speak of all that was asked about.", (_, one) => one.SpokenOf).Usually(5);
        type.Add("mayMean", types.Entity.Listed(), "Of AMBIGUOUS: what may be meant, the likeliest first, which `securitygraph show` takes. Of UNDER_OTHER_NAMES: what has to do with it, the nearest first.", (_, one) => one.MayMean).Usually(3);
        type.Add("unread", types.SectionCoverage.Listed(), "What has not been read whole, and may have it.", (_, one) => one.Unread).Usually(3);
        return type;
    }

    public static ObjectGraphType<SectionCoverage> SectionCoverage(GraphTypes types)
    {
        IGraphType number = new IntGraphType();
        var type = new ObjectGraphType<SectionCoverage> { Name = "SectionCoverage", Description = "How much of a section of a document has been read." };
        type.Add("document", types.Entity, "The document.", (context, one) => context.State().Entities.Load(one.Document));
        type.Add("section", new StringGraphType().Required(), "Its number; text before the first heading is 0.", (_, one) => one.Section);
        type.Add("sentences", number.Required(), "How many sentences it has, those of its footnotes included.", (_, one) => one.Sentences);
        type.Add("cited", number.Required(), "How many of them a statement cites.", (_, one) => one.Cited);
        type.Add("reasons", types.Count.Listed(), "Why others have no statement, and how many.", (_, one) => one.Reasons.OrderBy(pair => pair.Key, StringComparer.Ordinal)).Usually(1);
        return type;
    }

    public static void AddTo(ObjectGraphType<object> query, GraphTypes types)
    {
        var field = query.AddAsync(
            "absence", types.Absence.Required(),
            "Why an answer was empty: of a name that finds nothing, or of entities of which nothing is told together. It does not look whether there is an answer.",
            async (context, _) => await Read(context));
        field.Add("name", new StringGraphType(), "What was sought; or `of`.");
        field.Add("of", new ListGraphType(new TextIdGraphType().Required()), "What was asked about; or `name`.");
    }

    private static async Task<Absence> Read(IResolveFieldContext context)
    {
        var judge = new Judge(context.State().Store);
        switch (Arguments.Value<string>(context, "name"), context.Ids("of"))
        {
            case ({ } name, null) when string.IsNullOrWhiteSpace(name):
                throw Arguments.Bad("name", "An empty text names nothing.");
            case (null, []):
                throw Arguments.Bad("of", "Name at least one entity.");
            case ({ } name, null):
                return await judge.WhyNothingIsCalled(name, context.CancellationToken);
            case (null, { } of):
                await KnownEntities.Check(context.State(), context.CancellationToken, ("of", of));
                return await judge.WhyNothingIsTold(of, cancellationToken: context.CancellationToken);
            default:
                throw Arguments.Bad("name, of", "Give exactly one of them.");
        }
    }
}
