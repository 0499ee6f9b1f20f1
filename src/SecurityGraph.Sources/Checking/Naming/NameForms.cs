using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>All forms of all names of a dataset, and where they stand in a text.</summary>
internal sealed class NameForms
{
    private const int LongestAcronym = 7;

    private const string Article = "the ";

    private readonly Dictionary<string, List<NameForm>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scheme, string Value), NameForm> _byNumber = [];
    private readonly Dictionary<string, IReadOnlyList<NameSpan>> _spans = new(StringComparer.Ordinal);

    public NameForms(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            Add(entity.Name, entity.Id);
            Add(entity.Title, entity.Id);
            foreach (var alias in entity.Aliases) Add(alias.Text, entity.Id, alias.Context);
            foreach (var identifier in entity.Identifiers) AddNumber(identifier, entity.Id);
        }
    }

    /// <summary>Every place where a form stands, those within longer ones too.</summary>
    public IReadOnlyList<NameSpan> In(string text)
    {
        if (!_spans.TryGetValue(text, out var spans)) _spans[text] = spans = [.. Words(text), .. Numbers(text)];
        return spans;
    }

    private IEnumerable<NameSpan> Words(string text)
    {
        var words = FoldedWord.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirstWord.TryGetValue(words[i].Folded, out var forms)) continue;
            foreach (var form in forms)
            {
                if (!Stands(form, words, i)) continue;
                var (start, end) = (words[i].Start, words[i + form.Words.Count - 1].End);
                if (!IsInAddress(text, start, end) && (!form.IsAcronym || !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z'))) yield return new NameSpan(form, start, end);
            }
        }
    }

    /// <summary>Words of a web address name nobody, but for the address as a whole.</summary>
    private static bool IsInAddress(string text, int start, int end)
    {
        var before = text.AsSpan(0, start);
        return before[(before.LastIndexOfAny(' ', '\n') + 1)..].Contains("://", StringComparison.Ordinal) && text.AsSpan(start, end - start).IndexOfAny(' ', '\n') < 0;
    }

    private static bool Stands(NameForm form, IReadOnlyList<FoldedWord> words, int at)
    {
        if (at + form.Words.Count > words.Count) return false;
        for (var i = 1; i < form.Words.Count; i++)
        {
            if (words[at + i].Folded != form.Words[i]) return false;
        }
        return true;
    }

    /// <summary>Numbers of documents and acts in any of their written forms, those of a list each.</summary>
    private IEnumerable<NameSpan> Numbers(string text) =>
        PrintedNumbers.In(text).Where(printed => _byNumber.ContainsKey(printed.Identifier))
            .Select(printed => new NameSpan(_byNumber[printed.Identifier], printed.Start, printed.End));

    private void Add(string name, EntityId owner, bool context = false)
    {
        string[] words = [.. FoldedWord.Of(name).Select(word => word.Folded)];
        if (words.Length == 0) return;
        if (!_byFirstWord.TryGetValue(words[0], out var forms)) _byFirstWord[words[0]] = forms = [];
        var form = forms.FirstOrDefault(one => one.Words.SequenceEqual(words, StringComparer.Ordinal));
        if (form is null) forms.Add(form = new NameForm(words));
        form.IsAcronym &= words is [{ Length: > 1 and <= LongestAcronym }] && name.Any(char.IsAsciiLetterUpper) && !name.Any(char.IsAsciiLetterLower);
        form.IsCapitalised &= char.IsUpper((name.StartsWith(Article, StringComparison.OrdinalIgnoreCase) ? name[Article.Length..] : name).FirstOrDefault(char.IsLetterOrDigit));
        form.Owners[owner] = context && form.Owners.GetValueOrDefault(owner, true);
    }

    private void AddNumber(Identifier identifier, EntityId owner)
    {
        // The number of a concept is digits alone, which stand anywhere.
        if (identifier.Scheme != "eurovoc") Add(identifier.Value, owner);
        var key = (identifier.Scheme, identifier.Value);
        if (!_byNumber.TryGetValue(key, out var form)) _byNumber[key] = form = new NameForm([identifier.Value]);
        form.Owners[owner] = false;
    }
}
