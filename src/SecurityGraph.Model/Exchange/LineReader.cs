using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Exchange;

/// <summary>The tokens of a line as values of the model, one after another. What breaks a rule is a <see cref="LineFault"/>.</summary>
internal ref struct LineReader(ReadOnlySpan<byte> line)
{
    /// <summary>More characters than a date, a fingerprint or a word of the vocabulary has.</summary>
    private const int Short = 64;

    private Utf8JsonReader _json = new(line);

    /// <summary>A bit for each member of the object at hand that has come.</summary>
    private uint _seen;

    private int _next;

    /// <summary>A fault of the token at hand.</summary>
    public readonly LineFault Fault(string rule) => new(_json.TokenStartIndex, "", rule);

    /// <summary>A fault of the object at hand, whose end was read: a member of it is missing, or wrong beside another.</summary>
    public readonly LineFault FaultOf(string member, string rule) => new(_json.TokenStartIndex, member, rule);

    public readonly LineFault Missing(string member) => FaultOf(member, "is missing");

    public void BeginObject() => Expect(JsonTokenType.StartObject, "members are expected");

    public void BeginList()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartArray) throw _json.TokenType == JsonTokenType.Null ? Fault(ValueReader.NoValue) : Fault("is not a list");
    }

    public void ExpectEnd()
    {
        if (_json.Read()) throw Fault("more stands behind the object");
    }

    /// <summary>Goes to the next member of the object at hand; false at its end. No member comes twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool NextMember(MemberNames names, out int member)
    {
        member = -1;
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject) return false;
        member = names.Find(ref _json, _next);
        if (member < 0) throw Unknown(names);
        if ((_seen & (1u << member)) != 0) throw Fault("stands twice");
        _seen |= 1u << member;
        _next = member + 1;
        return true;
    }

    /// <summary>Goes to the next member of an object whose members are not known beforehand.</summary>
    public bool NextName(out string name)
    {
        _json.Read();
        name = _json.TokenType == JsonTokenType.EndObject ? "" : _json.GetString()!;
        return _json.TokenType != JsonTokenType.EndObject;
    }

    /// <summary>Turns to the members of an object whose start is at hand; <see cref="Leave"/> takes back what it gives.</summary>
    public (uint Seen, int Next) Enter()
    {
        var outside = (_seen, _next);
        (_seen, _next) = (0, 0);
        return outside;
    }

    public void Leave((uint Seen, int Next) outside) => (_seen, _next) = outside;

    /// <summary>Goes to the next object of the list at hand; false at its end.</summary>
    public bool NextObject() => NextItem(JsonTokenType.StartObject, "members are expected");

    public string Text()
    {
        ExpectText();
        return ItemText();
    }

    public bool Flag()
    {
        _json.Read();
        if (_json.TokenType is not (JsonTokenType.True or JsonTokenType.False)) throw Form("true is expected");
        return _json.GetBoolean();
    }

    /// <param name="least">0 of a count, 1 of a place.</param>
    public int Number(int least = 0)
    {
        Expect(JsonTokenType.Number, "a whole number is expected");
        if (!_json.TryGetInt32(out var number)) throw Form("a whole number is expected");
        return number >= least ? number : throw Form($"a whole number from {least} on is expected");
    }

    public EntityId Id() => ItemId(Text());

    public Edtf Date()
    {
        ExpectText();
        var reason = "";
        return Edtf.TryParse(ItemCharacters(stackalloc char[Short]), out var date) || Edtf.TryParse(_json.GetString()!, out date, out reason)
            ? date
            : throw Wrong($"is not an EDTF date: {reason}");
    }

    public DateOnly Day() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Wrong("is not a day (yyyy-mm-dd)");

    public Predicate Predicate()
    {
        ExpectText();
        return Vocabulary.Current.TryGetPredicate(ItemCharacters(stackalloc char[Short]), out var predicate)
            ? predicate
            : throw Wrong($"is not a predicate of the vocabulary{Offer(Vocabulary.Current.Predicates.Select(one => one.Name))}");
    }

    public Modality Modality()
    {
        ExpectText();
        return Modalities.TryParse(ItemCharacters(stackalloc char[Short]), out var modality)
            ? modality
            : throw Wrong($"is not a modality ({string.Join(", ", Modalities.All)})");
    }

    public decimal Decimal() => ValueReader.TryDecimal(Text(), out var number, out var rule) ? number : throw Wrong(rule);

    /// <summary>One of a few words.</summary>
    public T OneOf<T>(params ReadOnlySpan<(string Word, T Value)> words)
    {
        var text = Text();
        foreach (var (word, value) in words)
        {
            if (word == text) return value;
        }
        var all = new List<string>();
        foreach (var (word, _) in words) all.Add(word);
        throw Wrong($"is not {(all.Count == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}")}");
    }

    public Fingerprint Fingerprint()
    {
        ExpectText();
        return ItemFingerprint(stackalloc char[Short]);
    }

    public EntityId[] Ids()
    {
        BeginList();
        if (!NextText()) throw Fault(ValueReader.NoValue);
        List<EntityId> ids = [];
        do ids.Add(ItemId(ItemText()));
        while (NextText());
        return [.. ids];
    }

    public Fingerprint[] Fingerprints()
    {
        BeginList();
        if (!NextText()) throw Fault(ValueReader.NoValue);
        Span<char> characters = stackalloc char[Short];
        var first = ItemFingerprint(characters);
        if (!NextText()) return [first];
        List<Fingerprint> fingerprints = [first];
        do fingerprints.Add(ItemFingerprint(characters));
        while (NextText());
        return [.. fingerprints];
    }

    /// <param name="mayBeEmpty">A list of none says something: all is literal.</param>
    public string[] Texts(bool mayBeEmpty = false)
    {
        BeginList();
        if (!NextText()) return mayBeEmpty ? [] : throw Fault(ValueReader.NoValue);
        var first = ItemText();
        if (!NextText()) return [first];
        List<string> texts = [first];
        do texts.Add(ItemText());
        while (NextText());
        return [.. texts];
    }

    /// <summary>A fault of the text at hand, which is repeated as far as a message has room for it.</summary>
    public readonly LineFault Wrong(string rule) => Fault($"'{ValueReader.Short(_json.GetString()!)}' {rule}");

    private void Expect(JsonTokenType token, string form)
    {
        _json.Read();
        if (_json.TokenType != token) throw Form(form);
    }

    private readonly LineFault Form(string form) => Fault(_json.TokenType == JsonTokenType.Null ? ValueReader.NoValue : $"is of another form: {form}");

    private readonly LineFault Unknown(MemberNames names) => Fault($"unknown member{Offer(names.All)}");

    private readonly string Offer(IEnumerable<string> known) => ValueReader.Offer(_json.GetString()!, known);

    private bool NextText() => NextItem(JsonTokenType.String, "a text is expected");

    private bool NextItem(JsonTokenType token, string form)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndArray) return false;
        return _json.TokenType == token ? true : throw Form(form);
    }

    private readonly string ItemText() => _json.GetString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text : throw Fault(ValueReader.NoValue);

    private readonly EntityId ItemId(string text) => EntityId.TryParse(text, out var id, out var reason) ? id : throw Wrong($"is not an entity id: {reason}");

    private readonly Fingerprint ItemFingerprint(Span<char> characters) => Passages.Fingerprint.TryParse(ItemCharacters(characters), out var fingerprint)
        ? fingerprint
        : throw Wrong("is not a fingerprint (sha256: and 16 hex digits)");

    private void ExpectText() => Expect(JsonTokenType.String, "a text is expected");

    /// <summary>The characters of a short text that is to be looked at, not kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly ReadOnlySpan<char> ItemCharacters(Span<char> room)
    {
        if (_json.ValueIsEscaped) return _json.GetString();
        var status = Utf8.ToUtf16(_json.ValueSpan, room, out _, out var length, replaceInvalidSequences: false);
        return status == OperationStatus.Done ? room[..length] : _json.GetString();
    }
}
