using GraphQL.Types;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>What all rows have that tell a statement.</summary>
internal sealed class ToldInterface : InterfaceGraphType<object>
{
    public ToldInterface(GraphTypes types)
    {
        Name = "Told";
        Description = "A row that tells a statement as the days and sources of its field show it: dates, amounts and modality are the roll-up of the evidence in view. It has no id, for it is of one answer alone.";
        ResolveType = _ => null; // no field has it for its type: each names its own row
        ToldFields.AddTo(this, types, _ => throw new NotSupportedException("An interface resolves nothing."));
    }
}
