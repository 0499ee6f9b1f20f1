using GraphQL.Types;
using SecurityGraph.Model.Statements;
using SecurityGraph.Server.GraphQL.FieldHelpers;
using SecurityGraph.Server.GraphQL.Scalars;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>A statement by what its id is made of: the same in every answer. How it is told, as the days and sources of a field show it, stands on rows (<see cref="ToldFields"/>).</summary>
internal sealed class StatementObject : ObjectGraphType<Statement>, IThing
{
    public StatementObject()
    {
        Name = "Statement";
        IsTypeOf = source => source is Statement;
        Description = "One thing said: what makes its identity, the same in every answer. How it is told, when, how surely and where stands on the row that leads to it (Told).";
    }

    public void AddFields(GraphTypes types)
    {
        IGraphType text = new StringGraphType();
        this.Add("id", new TextIdGraphType().Required(), "Of what is said, not of when or how much.", (_, one) => one.Id);
        AddResolvedInterface(types.Node); // behind the field that it has
        this.Add("subject", types.Entity, "Who or what.", (context, one) => context.State().Entities.Load(one.Subject));
        this.Add("predicate", types.Predicate.Required(), "The verb.", (_, one) => one.Predicate);
        this.Add("label", text.Required(), "The verb as people read it from the subject: gives access to.", (_, one) => one.Predicate.Label);
        this.Add("object", types.Entity, "Whom or what; none for OCCURS, HAS_BUDGET and HAS_FIGURE.", (context, one) => one.Object is { } id ? context.State().Entities.Load(id) : null);
        this.Add("about", types.Entity.Listed(), "Further participants.", (context, one) => one.About.Select(context.State().Entities.Load).ToList()).Usually(2);
        this.Add("asks", types.Predicate, "What is called for, recommended or announced.", (_, one) => one.Asks);
        this.Add("role", text, "From the predicate's closed list.", (_, one) => one.Role);
        this.Add("occasion", types.Entity, "The event at which it happened.", (context, one) => one.Occasion is { } id ? context.State().Entities.Load(id) : null);
    }
}
