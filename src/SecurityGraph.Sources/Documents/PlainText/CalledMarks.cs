namespace SecurityGraph.Sources.Documents.PlainText;

/// <summary>What the text of a page may call out.</summary>
internal sealed class CalledMarks
{
    private static readonly NoteForm[] Forms = [NoteForm.Digits, NoteForm.Superscript, NoteForm.Square];

    private readonly HashSet<NoteMark> _possible = [];
    private readonly HashSet<NoteMark> _sure = [];

    public void Add(string text, string next)
    {
        foreach (var candidate in CallOutMarks.In(0, text, next))
        {
            foreach (var number in candidate.Numbers)
            {
                var mark = new NoteMark(candidate.Form, number);
                _possible.Add(mark);
                if (candidate.Sure) _sure.Add(mark);
            }
        }
    }

    public bool Contains(NoteMark mark) => Contains(_possible, mark);

    /// <summary>True where it is called out by what can be nothing else.</summary>
    public bool SurelyContains(NoteMark mark) => Contains(_sure, mark);

    public void Clear()
    {
        _possible.Clear();
        _sure.Clear();
    }

    private static bool Contains(HashSet<NoteMark> marks, NoteMark mark) =>
        marks.Contains(mark) || Array.Exists(Forms, form => mark.IsMeantBy(form) && marks.Contains(mark with { Form = form }));
}
