using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Exchange;

/// <summary>The members of a piece of evidence as they come, until they are all there.</summary>
internal struct EvidenceMembers()
{
    private EntityId _document;
    private string _section = "";
    private int? _paragraph;
    private int? _footnote;
    private Fingerprint[] _fingerprints = [];
    private Edtf? _saidOn;
    private string? _method;
    private Edtf? _when;
    private Edtf? _validFrom;
    private Edtf? _validTo;
    private Edtf? _due;
    private Quantity? _quantity;
    private string? _condition;
    private string? _commitment;
    private Modality? _modality;
    private string[] _silent = [];
    private string? _printed;
    private string[]? _inferred;
    private Fingerprint? _antecedent;
    private string? _summary;
    private int? _sentence;
    private Edtf? _collectedOn;
    private EntityId? _attributedTo;
    private string? _url;

    private enum Member
    {
        Document, Section, Paragraph, Footnote, Fingerprints, SaidOn, Method, When, ValidFrom, ValidTo, Due, Quantity, Condition, Commitment,
        Modality, Silent, Printed, Inferred, Antecedent, Summary, Sentence, CollectedOn, AttributedTo, Url,
    }

    public static MemberNames Names { get; } = MemberNames.Of<Member>();

    /// <summary>Reads the list that is the value at hand.</summary>
    /// <param name="literal">Those that say themselves that nothing in them is inferred, by their places.</param>
    public static Evidence[] ReadAll(ref LineReader json, out IReadOnlySet<int> literal)
    {
        json.BeginList();
        List<Evidence> evidence = [];
        var none = new HashSet<int>();
        while (json.NextObject())
        {
            var outside = json.Enter();
            var members = new EvidenceMembers();
            while (json.NextMember(Names, out var member)) members.Read(ref json, member);
            json.Leave(outside);
            if (members._inferred is { Length: 0 }) none.Add(evidence.Count);
            evidence.Add(members.ToEvidence(json));
        }
        literal = none;
        return [.. evidence];
    }

    private void Read(ref LineReader json, int member)
    {
        switch ((Member)member)
        {
            case Member.Document: _document = json.Id(); break;
            case Member.Section: _section = json.Text(); break;
            case Member.Paragraph: _paragraph = json.Number(least: 1); break;
            case Member.Footnote: _footnote = json.Number(least: 1); break;
            case Member.Fingerprints: _fingerprints = json.Fingerprints(); break;
            case Member.SaidOn: _saidOn = json.Date(); break;
            case Member.Method: _method = json.Text(); break;
            case Member.When: _when = json.Date(); break;
            case Member.ValidFrom: _validFrom = json.Date(); break;
            case Member.ValidTo: _validTo = json.Date(); break;
            case Member.Due: _due = json.Date(); break;
            case Member.Quantity: _quantity = QuantityMembers.Read(ref json); break;
            case Member.Condition: _condition = json.Text(); break;
            case Member.Commitment: _commitment = json.Text(); break;
            case Member.Modality: _modality = json.Modality(); break;
            case Member.Silent: _silent = json.Texts(); break;
            case Member.Printed: _printed = json.Text(); break;
            case Member.Inferred: _inferred = json.Texts(mayBeEmpty: true); break;
            case Member.Antecedent: _antecedent = json.Fingerprint(); break;
            case Member.Summary: _summary = json.Text(); break;
            case Member.Sentence: _sentence = json.Number(least: 1); break;
            case Member.CollectedOn: _collectedOn = json.Date(); break;
            case Member.AttributedTo: _attributedTo = json.Id(); break;
            default: _url = json.Text(); break;
        }
    }

    private readonly Evidence ToEvidence(LineReader json)
    {
        if (_document.IsEmpty) throw json.Missing("document");
        if (_method is null) throw json.Missing("method");
        return new Evidence
        {
            Document = _document,
            Section = _section,
            Paragraph = _paragraph,
            Footnote = _footnote,
            Fingerprints = _fingerprints,
            SaidOn = _saidOn,
            Method = _method,
            When = _when,
            ValidFrom = _validFrom,
            ValidTo = _validTo,
            Due = _due,
            Quantity = _quantity,
            Condition = _condition,
            Commitment = _commitment,
            Modality = _modality,
            Silent = _silent,
            Printed = _printed,
            Inferred = _inferred ?? [],
            Antecedent = _antecedent,
            Summary = _summary,
            Sentence = _sentence,
            CollectedOn = _collectedOn,
            AttributedTo = _attributedTo,
            Url = _url,
        };
    }
}
