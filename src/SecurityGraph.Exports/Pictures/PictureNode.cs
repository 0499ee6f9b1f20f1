using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Exports.Pictures;

/// <summary>
/// An entity; an event with what its OCCURS says. It has no spell: a moving picture that showed an event on its day alone would hide what was said of it
/// on every other.
/// </summary>
/// <param name="Occurrence">When the event happened or is to happen; null of anything else.</param>
public sealed record PictureNode(Entity Entity, Statement? Occurrence)
{
    private static readonly (string Name, Func<PictureNode, string?> Of)[] Columns =
    [
        ("label", node => node.Entity.Name),
        ("title", node => node.Entity.Title),
        ("kind", node => node.Entity.Kind.Name),
        ("subkind", node => node.Entity.Subkind),
        ("description", node => node.Entity.Description),
        ("identifiers", node => string.Join("; ", node.Entity.Identifiers.Select(one => $"{one.Scheme} {one.Value}"))),
        ("modality", node => node.Occurrence?.Modality.Word()),
        ("when", node => node.When?.ToString()),
        ("earliest", node => node.Days.First),
        ("latest", node => node.Days.Last),
    ];

    /// <summary>What is told of a node, in this order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Columns.Select(column => column.Name)];

    public EntityId Id => Entity.Id;

    /// <summary>A value for each of <see cref="Names"/>; empty where there is none.</summary>
    public IEnumerable<Told> Values => Columns.Select(column => new Told(column.Name, column.Of(this) ?? ""));

    /// <param name="name">One of <see cref="Names"/>.</param>
    public string Value(string name) => Columns.Single(column => column.Name == name).Of(this) ?? "";

    private Edtf? When => Occurrence?.When;

    private Days Days => Days.Of(When, When);
}
