using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>The dates in which two tellings of one statement can differ.</summary>
/// <param name="Of">The date as it counts: that of a fact is narrowed to the day on which it was told.</param>
/// <param name="Fact">What is told of it as a fact, in words.</param>
/// <param name="Other">The same of what is to come.</param>
internal sealed record TellingDates(Func<Statement, Edtf?> Of, string Fact, string Other)
{
    public static IReadOnlyList<TellingDates> All { get; } =
    [
        new(FactTime.When, "when it happened", "when it is to happen"),
        new(one => one.ValidFrom is null ? null : FactTime.Validity(one).From, "since when it is so", "from when on it is to be so"),
        new(one => one.ValidTo, "until when it is so", "until when it is to be so"),
        new(one => one.Due, "by when it was due", "by when it is due"),
    ];

    /// <summary>What both tell, as the beginning of a sentence.</summary>
    public string Told(ModalityClass how) => how switch
    {
        ModalityClass.Fact => $"Both tell as a fact {Fact}",
        ModalityClass.Planned => $"Both foresee {Other}",
        ModalityClass.Urged => $"Both ask or require {Other}",
        ModalityClass.Proposed => $"Both propose {Other}",
        _ => $"Both deny it, and say {Fact}",
    };
}
