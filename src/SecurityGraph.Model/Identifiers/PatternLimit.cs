namespace SecurityGraph.Model.Identifiers;

/// <summary>
/// How long a regular expression of this program may look at a text. All of ours are linear in its length, so none comes near; but a busy
/// machine can leave a program without a processor for seconds, which is no fault of the text.
/// </summary>
public static class PatternLimit
{
    /// <summary>A minute.</summary>
    public const int Milliseconds = 60_000;
}
