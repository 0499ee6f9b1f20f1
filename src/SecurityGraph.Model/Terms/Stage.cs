
namespace SecurityGraph.Model.Terms;

/// <summary>A stage that a procedure, an act or a system can reach: the <c>stage</c> of a STAGE_OF.</summary>
public sealed class Stage
{
    /// <summary>As statements have it, <c>ep_mandate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>From 0, in the usual order of reaching them.</summary>
    public int Order { get; internal set; }

    /// <summary>As people read it, <c>mandate of Parliament</c>.</summary>
    public required string Label { get; init; }

    public required string Meaning { get; init; }

    /// <summary>The events of Parliament's Legislative Observatory that mean it, word for word; empty where none is known.</summary>
    public required IReadOnlyList<string> OeilEvents { get; init; }

    /// <summary>The status of Parliament's Legislative Train at that stage; empty where its wording is not verified.</summary>
    public required string TrainStatus { get; init; }

    /// <summary>Terms of public vocabularies that mean the same, <c>cdm:work_date_document</c>.</summary>
    public required IReadOnlyList<string> Standard { get; init; }

    /// <summary>What those who take part in the event do to a procedure; null where nothing follows.</summary>
    public required Predicate? Verb { get; init; }

    /// <summary>Where <see cref="Verb"/> is to adopt: what is adopted, as words before the procedure, <c>a mandate on</c>; else empty.</summary>
    public required string Adopted { get; init; }

    /// <summary>True where it may be reached for a part only.</summary>
    public required bool MayBePartial { get; init; }

    /// <summary>True where it happens beside the others, and is never where a file stands.</summary>
    public required bool NeverCurrent { get; init; }

    /// <summary>True for a day by which something must be done: it passes, whatever was done.</summary>
    public required bool IsDeadline { get; init; }

    /// <summary>How far along it is: what is further overtakes what is not, and what is equally far runs beside it; null where it is beside all.</summary>
    public required int? Level { get; init; }

    /// <summary>True where nothing else can follow: it overtakes all.</summary>
    public required bool OvertakesAll { get; init; }

    /// <summary>Whether a file that has wholly reached this stage has left the other behind, reached or not.</summary>
    public bool Overtakes(Stage other) => other != this && (OvertakesAll || Level > other.Level);

    public override string ToString() => Name;
}
