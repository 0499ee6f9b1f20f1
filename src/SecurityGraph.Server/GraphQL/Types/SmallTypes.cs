using GraphQL.Types;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Store.Answers;

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
        var type = new ObjectGraphType<Mention> { Name = "Mention", Description = "That an entity is spoken of in one section of one document: named there, or meant by what a statement cites." };
        type.Add("document", types.Entity, "The document.", (context, one) => context.State().Entities.Load(one.Document));
        type.Add("section", new StringGraphType().Required(), "Its number.", (_, one) => one.Section);
        type.Add("count", new IntGraphType().Required(), Count, (_, one) => one.Count);
        return type;
    }

    public static ObjectGraphType<Mention> SpokenOf(GraphTypes types)
    {
        var type = new ObjectGraphType<Mention> { Name = "SpokenOf", Description = "That one section of a document speaks of an entity: names it, or means it where a statement cites it." };
        type.Add("entity", types.Entity, "Who or what is spoken of.", (context, one) => context.State().Entities.Load(one.Entity));
        type.Add("section", new StringGraphType().Required(), "The number of the section.", (_, one) => one.Section);
        type.Add("count", new IntGraphType().Required(), Count, (_, one) => one.Count);
        return type;
    }

    public static ObjectGraphType<RelationCount> RelationCount(GraphTypes types)
    {
        var type = new ObjectGraphType<RelationCount> { Name = "RelationCount", Description = "In how many statements of one predicate an entity takes one part." };
        type.Add("predicate", types.Predicate.Required(), "The verb.", (_, one) => one.Predicate);
        type.Add("part", types.Part.Required(), "SUBJECT, OBJECT or ABOUT: the first of these that it takes.", (_, one) => one.Part);
        type.Add("label", new StringGraphType(), "The verb as people read it from the entity: gives access to, has access to. Null where the statements are about it.", (_, one) =>
            one.Part == Part.Subject ? one.Predicate.Label : one.Part == Part.Object ? one.Predicate.ReverseLabel : null);
        type.Add("count", new IntGraphType().Required(), "How many there are; those about its groups do not count.", (_, one) => one.Statements);
        return type;
    }

    private const string Count = "How often it is named, and once for each cited sentence that means it without its name; of a document whose text was not counted, pieces of evidence.";
}
