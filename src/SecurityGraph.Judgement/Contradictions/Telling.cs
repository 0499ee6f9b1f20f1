using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Judgement.Contradictions;

/// <summary>A statement as one piece of its evidence alone tells it.</summary>
/// <param name="WrittenOut">That piece, with all that its document says.</param>
/// <param name="Alone">The statement, with the values of that piece.</param>
internal sealed record Telling(Evidence WrittenOut, Statement Alone)
{
    public static Telling Of(Statement statement, Evidence evidence, RollUp rollUp)
    {
        var writtenOut = EvidenceView.WriteOut(evidence, statement);
        return new Telling(writtenOut, rollUp.Of(statement, [writtenOut]));
    }

    public ModalityClass Class => Alone.Modality.Class();

    /// <summary>The day by which it had been told; null where nobody knows.</summary>
    public DateOnly? Told => WrittenOut.ToldOn?.Latest;

    /// <summary>Whether both were told on one day, as far as anybody knows.</summary>
    public bool IsOfOneDayWith(Telling other) => WrittenOut.ToldOn is { } one && other.WrittenOut.ToldOn is { } two && one.Meets(two);

    /// <summary>One sentence does not contradict itself, however often it is cited.</summary>
    public bool IsSameSentenceAs(Telling other) =>
        WrittenOut.Document == other.WrittenOut.Document && WrittenOut.Fingerprints.Any(other.WrittenOut.Fingerprints.Contains);
}
