using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Exports.Pictures;

/// <summary>A relation from the subject of a statement to its object, or to one that it is about.</summary>
/// <param name="IsAbout">True where the far end is not the object.</param>
public sealed record PictureEdge(Statement Statement, EntityId From, EntityId To, bool IsAbout)
{
    private static readonly (string Name, Func<PictureEdge, string?> Of)[] Columns =
    [
        ("label", edge => edge.Label),
        ("statement", edge => edge.Statement.Id),
        ("predicate", edge => edge.Statement.Predicate.Name),
        ("end", edge => edge.IsAbout ? "about" : "object"),
        ("text", edge => edge.Text),
        ("modality", edge => edge.Statement.Modality.Word()),
        ("class", edge => Word(edge.Class)),
        ("when", edge => edge.When?.ToString()),
        ("validFrom", edge => edge.Statement.Validity.From?.ToString()),
        ("validTo", edge => edge.Statement.Validity.To?.ToString()),
        ("due", edge => edge.Statement.Due?.ToString()),
        ("earliest", edge => edge.Days.First),
        ("latest", edge => edge.Days.Last),
        ("certainty", edge => Word(edge.Certainty)),
        ("sourceClass", edge => edge.SourceClass),
        ("citation", edge => edge.Citation),
        ("url", edge => edge.Url),
        ("partial", edge => edge.Statement.Partial ? "true" : ""),
        ("inferred", edge => string.Join(", ", edge.Statement.Inferred)),
        ("derived", edge => edge.Statement.Derived ? "true" : ""),
    ];

    /// <summary>What is told of an edge, in this order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Columns.Select(column => column.Name)];

    /// <summary>The statement's; of an edge to what it is about with the entity behind it, as Neo4j has it, for one statement may be about several.</summary>
    public string Id { get; } = IsAbout ? $"{Statement.Id}/{To}" : Statement.Id;

    public required Certainty Certainty { get; init; }

    /// <summary>The statement as a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is said, in words; several citations with a semicolon between.</summary>
    public required string Citation { get; init; }

    /// <summary>The best class of its sources.</summary>
    public required string SourceClass { get; init; }

    /// <summary>The OCCURS of the event from which the statement takes its date; null where it takes none.</summary>
    public Statement? Occurrence { get; init; }

    /// <summary>The predicate in words.</summary>
    public string Label => IsAbout ? Statement.Predicate.Label + " (about)" : Statement.Predicate.Label;

    public ModalityClass Class => Statement.Modality.Class();

    /// <summary>The first address of its sources; empty where none has any.</summary>
    public string Url => Statement.Evidence.FirstOrDefault(evidence => evidence.Url is not null)?.Url ?? "";

    /// <summary>A value for each of <see cref="Names"/>; empty where there is none.</summary>
    public IEnumerable<Told> Values => Columns.Select(column => new Told(column.Name, column.Of(this) ?? ""));

    /// <param name="name">One of <see cref="Names"/>.</param>
    public string Value(string name) => Columns.Single(column => column.Name == name).Of(this) ?? "";

    /// <summary>
    /// The days on which a moving picture shows it, the most that its dates allow. None of what is planned, urged, proposed or denied, which would look
    /// like facts, nor of what takes the date of an event that is not one yet.
    /// </summary>
    public Days Spell => Class == ModalityClass.Fact && (Occurrence?.Modality.Class() ?? ModalityClass.Fact) == ModalityClass.Fact ? Days : Days.None;

    private Edtf? When => Statement.When ?? Occurrence?.When;

    private Days Days => When is { } when ? Days.Of(when, when) : Days.Of(Statement.Validity.From, Statement.Validity.To);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
