using GraphQL.Types;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Types of a few fields.</summary>
internal static class SmallTypes
{
    public static ObjectGraphType<Alias> Alias()
    {
        var type = new ObjectGraphType<Alias> { Name = "Alias", Description = "Another form of a name." };
        type.Add("text", new StringGraphType().Required(), "The form as it is written.", (_, alias) => alias.Text);
        type.Add("lang", new StringGraphType().Required(), "The language, as a code of BCP 47 such as en.", (_, alias) => alias.Lang);
        type.Add("context", new BooleanGraphType().Required(), "Whether it means this entity only where the context says so.", (_, alias) => alias.Context);
        return type;
    }

    public static ObjectGraphType<Identifier> Identifier(GraphTypes types)
    {
        var type = new ObjectGraphType<Identifier> { Name = "Identifier", Description = "An identifier of a known scheme." };
        type.Add("scheme", new StringGraphType().Required(), "celex, eli, document, act, procedure, press, oj, eurovoc, wikidata or url.", (_, one) => one.Scheme);
        type.Add("value", new StringGraphType().Required(), "In its canonical form.", (_, one) => one.Value);
        type.Add("status", types.IdentifierStatus.Required(), "Read in a source, or computed by a rule.", (_, one) => one.Status);
        type.Add("link", new StringGraphType(), "A web address, where that is certain.", (_, one) => IdentifierSchemes.Link(one.Scheme, one.Value));
        return type;
    }

    public static ObjectGraphType<Mention> Mention(GraphTypes types)
    {
        var type = new ObjectGraphType<Mention> { Name = "Mention", Description = "Evidence in one section of one document that supports statements in which an entity takes part." };
        type.Add("document", types.Entity, "The document.", (context, one) => context.State().Entities.Load(one.Document));
        type.Add("section", new StringGraphType().Required(), "Its number.", (_, one) => one.Section);
        type.Add("count", new IntGraphType().Required(), "How many pieces of evidence.", (_, one) => one.Count);
        return type;
    }
}
