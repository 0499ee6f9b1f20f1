using GraphQL.Types;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What the graph holds.</summary>
internal static class StatisticsTypes
{
    public static ObjectGraphType<Coverage> Of(GraphTypes types)
    {
        IGraphType text = new StringGraphType(), number = new IntGraphType();
        var document = new ObjectGraphType<KeyValuePair<EntityId, int>> { Name = "DocumentCount", Description = "How much a document says." };
        document.Add("document", types.Entity, "The document.", (context, one) => context.State().Entities.Load(one.Key));
        document.Add("evidence", number.Required(), "Pieces of evidence.", (_, one) => one.Value);
        var ofClass = new ObjectGraphType<KeyValuePair<ModalityClass, int>> { Name = "ClassCount", Description = "How many statements of a class of modality." };
        ofClass.Add("modalityClass", types.ModalityClass.Required(), "The class.", (_, one) => one.Key);
        ofClass.Add("count", number.Required(), "How many.", (_, one) => one.Value);
        var ofKind = new ObjectGraphType<KeyValuePair<string, int>> { Name = "KindCount", Description = "How many entities of a kind." };
        ofKind.Add("kind", types.Kind.Required(), "The kind.", (_, one) => Vocabulary.Current.Kinds.Single(kind => kind.Name == one.Key));
        ofKind.Add("count", number.Required(), "How many.", (_, one) => one.Value);
        var type = new ObjectGraphType<Coverage> { Name = "Statistics", Description = "What the graph holds, and what it does not." };
        type.Add("dataset", text.Required(), "The short name of the dataset.", (_, one) => one.State.Header.Dataset);
        type.Add("title", text, "The name of the dataset for people.", (_, one) => one.State.Header.Title is { Length: > 0 } title ? title : null);
        type.Add(
            "description", text, "What it is about, what it holds and what it does not.",
            (_, one) => one.State.Header.Description is { Length: > 0 } description ? description : null);
        type.Add("release", text.Required(), "The release to cite.", (_, one) => one.State.Header.Release);
        type.Add("asOf", types.Day.Required(), "The day up to which it was collected.", (_, one) => one.State.Header.AsOf);
        type.Add("licence", text.Required(), "The licence of the dataset.", (_, one) => one.State.Header.Licence);
        type.Add("entities", number.Required(), "How many entities there are.", (_, one) => one.State.Entities);
        type.Add("statements", number.Required(), "How many statements there are, derived verbs included.", (_, one) => one.State.Statements);
        type.Add("entitiesByKind", ofKind.Listed(), "How many entities of each kind.", (_, one) => Ordered(one.Totals.EntitiesByKind)).Usually(8);
        type.Add("statementsByPredicate", PredicateCount(types, "PredicateCount", "How many statements of a predicate.").Listed(), "How many statements with each predicate.", (_, one) => Ordered(one.Totals.StatementsByPredicate)).Usually(50);
        type.Add("statementsByClass", ofClass.Listed(), "How many statements of each class of modality.", (_, one) => one.Totals.StatementsByClass.OrderBy(pair => pair.Key)).Usually(5);
        type.Add("documents", document.Listed(), "The documents, those that say most first.", (_, one) =>
            one.Totals.EvidenceByDocument.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)).Usually(50);
        type.Add("saidFirst", types.Date, "The first date on which anything is said, as its source has it.", (_, one) => one.Totals.Said.First);
        type.Add("saidLast", types.Date, "The last date on which anything is said, as its source has it.", (_, one) => one.Totals.Said.Last);
        type.Add("coverage", text.Required(), "The extent of the graph in a sentence or two: how much there is, and how much of the documents has been read.", (_, one) => one.Sentence);
        type.Add("sections", types.SectionCoverage.Listed(), "How much of each section of the documents has been read, by document, section; of a document that is not here nobody counted.", (_, one) => one.Sections).Usually(50);
        return type;
    }

    /// <summary>How many of each predicate, by its name.</summary>
    public static ObjectGraphType<KeyValuePair<string, int>> PredicateCount(GraphTypes types, string name, string description)
    {
        var count = new ObjectGraphType<KeyValuePair<string, int>> { Name = name, Description = description };
        count.Add("predicate", types.Predicate.Required(), "The verb.", (_, one) => Vocabulary.Current.TryGetPredicate(one.Key, out var predicate) ? predicate : null);
        count.Add("count", new IntGraphType().Required(), "How many.", (_, one) => one.Value);
        return count;
    }

    public static ObjectGraphType<KeyValuePair<string, int>> Count()
    {
        var count = new ObjectGraphType<KeyValuePair<string, int>> { Name = "Count", Description = "How many of something." };
        count.Add("name", new StringGraphType().Required(), "What is counted: a kind of changes, a reason.", (_, one) => one.Key);
        count.Add("count", new IntGraphType().Required(), "How many.", (_, one) => one.Value);
        return count;
    }

    private static IEnumerable<KeyValuePair<string, int>> Ordered(IReadOnlyDictionary<string, int> counts) => counts.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
