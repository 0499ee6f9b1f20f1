using GraphQL;
using GraphQL.Types;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>The words that the graph speaks in, so that a client need not repeat them.</summary>
internal static class VocabularyTypes
{
    private static readonly IGraphType Text = new StringGraphType();

    public static ObjectGraphType<Vocabulary> Of(GraphTypes types)
    {
        var type = new ObjectGraphType<Vocabulary> { Name = "Vocabulary", Description = "Kinds, predicates and stages: the words that statements are made of." };
        type.Add("version", Text.Required(), "Of the vocabulary.", (_, words) => words.Version);
        type.Add("kinds", Kind(types).Listed(), "The eight kinds of entities.", (_, words) => words.Kinds).Usually(8);
        type.Add("predicates", Predicate(types).Listed(), "The closed list of verbs.", (_, words) => words.Predicates).Usually(50);
        type.Add("stages", Stage(types).Listed(), "How far a file can come, in order.", (_, words) => words.Stages).Usually(25);
        return type;
    }

    private static ObjectGraphType<EntityKind> Kind(GraphTypes types)
    {
        var subkind = new ObjectGraphType<Subkind> { Name = "SubkindTerm", Description = "A narrower kind." };
        subkind.Add("name", Text.Required(), "As in `subkind`.", (_, one) => one.Name);
        subkind.Add("meaning", Text.Required(), "What belongs to it.", (_, one) => one.Meaning);
        subkind.Add("standard", Text.Listed(), "Terms of public vocabularies that mean the same.", (_, one) => one.Standard).Usually(1);
        var type = new ObjectGraphType<EntityKind> { Name = "KindTerm", Description = "A kind of entities." };
        type.Add("kind", types.Kind.Required(), "As in `kind`.", (_, one) => one);
        type.Add("meaning", Text.Required(), "What belongs to it.", (_, one) => one.Meaning);
        type.Add("standard", Text.Listed(), "Terms of public vocabularies that mean the same.", (_, one) => one.Standard).Usually(1);
        type.Add("subkinds", subkind.Listed(), "Its subkinds.", (_, one) => one.Subkinds).Usually(10);
        return type;
    }

    private static ObjectGraphType<Predicate> Predicate(GraphTypes types)
    {
        var border = new ObjectGraphType<Border> { Name = "Border", Description = "Where a predicate ends and another begins." };
        border.Add("but", Text.Required(), "The predicate to take instead.", (_, one) => one.But);
        border.Add("where", Text.Required(), "In which case.", (_, one) => one.Where);
        var type = new ObjectGraphType<Predicate> { Name = "PredicateTerm", Description = "A verb." };
        type.Add("predicate", types.Predicate.Required(), "As in `predicate`.", (_, one) => one);
        type.Add("label", Text.Required(), "As people read it from the subject: gives access to.", (_, one) => one.Label);
        type.Add("reverseLabel", Text, "As people read it from the object: has access to. Null where that is no entity.", (_, one) => one.ReverseLabel.Length > 0 ? one.ReverseLabel : null);
        type.Add("field", Text, "The field of its subjects that gives its objects; null where there is none.", (_, one) => one.IsTyped ? one.GraphQLName : null);
        type.Add("reverseField", Text, "The field of its objects that gives its subjects; null where there is none.", (_, one) => one.IsReverseTyped && !one.Symmetric ? one.ReverseName : null);
        type.Add("phrase", Text.Required(), "The sentence that it makes, with its gaps.", (_, one) => one.Template);
        type.Add("meaning", Text.Required(), "What it says.", (_, one) => one.Meaning);
        type.Add("aspect", Text.Required(), "EVENT: it happened, or is to; STATE: it holds for a time.", (_, one) => one.Aspect.ToString().ToConstantCase());
        type.Add("subjectKinds", types.Kind.Listed(), "Kinds of its subjects.", (_, one) => one.SubjectKinds).Usually(3);
        type.Add("objectKinds", types.Kind.Listed(), "Kinds of its objects; none where it takes a date or an amount.", (_, one) => one.ObjectKinds).Usually(3);
        type.Add("symmetric", new BooleanGraphType().Required(), "Whether it says the same from both sides.", (_, one) => one.Symmetric);
        type.Add("hiddenByDefault", new BooleanGraphType().Required(), "Whether pictures and paths leave it out unless asked.", (_, one) => one.HiddenByDefault);
        type.Add("notThisBut", border.Listed(), "What is said with another predicate.", (_, one) => one.NotThisBut).Usually(2);
        type.Add("standard", Text.Listed(), "Terms of public vocabularies that mean the same or nearly.", (_, one) => one.Standard).Usually(1);
        return type;
    }

    private static ObjectGraphType<Stage> Stage(GraphTypes types)
    {
        var type = new ObjectGraphType<Stage> { Name = "StageTerm", Description = "How far a file has come." };
        type.Add("stage", types.Stage.Required(), "As in `stage`.", (_, one) => one.Name);
        type.Add("label", Text.Required(), "The stage in words, for people.", (_, one) => one.Label);
        type.Add("meaning", Text.Required(), "What has happened then.", (_, one) => one.Meaning);
        type.Add("standard", Text.Listed(), "Terms of public vocabularies that mean the same.", (_, one) => one.Standard).Usually(1);
        return type;
    }
}
