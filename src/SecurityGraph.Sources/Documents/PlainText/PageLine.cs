namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>
/// A line of a page: its index in the file, whether it stands below an empty one, and the mark that it begins with, as a footnote
/// does; null where it begins otherwise.
/// </summary>
internal sealed record PageLine(int Index, string Text, bool Gap, NoteMark? Mark, string Rest)
{
    /// <summary>It is nothing but a mark.</summary>
    public bool IsAlone => Mark is not null && Rest.Length == 0;

    /// <summary>It is nothing but a number, as that of a page is.</summary>
    public bool MayBePageNumber => IsAlone && Mark!.Value.Form is NoteForm.Digits or NoteForm.Square;

    /// <summary>A page number that can be nothing else: <c>EN 3 EN</c>, <c>3/9</c>.</summary>
    public bool IsFoot => Mark is null && PageFurniture.IsPageNumber(Text);

    /// <summary>Below footnotes it is the foot of their page: <c>iv</c>, <c>www.europa.eu</c>.</summary>
    public bool IsFootOfNotes => Mark is null && Gap && EdgeForms.MayEndNotes(Text);

    public static PageLine Of(string text, int index, bool gap) =>
        NoteMark.TryRead(text, out var mark, out var rest) ? new PageLine(index, text, gap, mark, rest) : new PageLine(index, text, gap, null, "");
}
