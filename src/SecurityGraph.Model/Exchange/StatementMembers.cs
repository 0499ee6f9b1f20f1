using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Exchange;

/// <summary>The members of a statement as they come, until they are all there.</summary>
internal struct StatementMembers()
{
    private string? _id;
    private EntityId _subject;
    private Predicate? _predicate;
    private EntityId? _object;
    private EntityId[] _about = [];
    private Predicate? _asks;
    private string? _role;
    private EntityId? _occasion;
    private string? _condition;
    private string? _commitment;
    private string? _stage;
    private bool _partial;
    private string? _provision;
    private Edtf? _when;
    private Edtf? _validFrom;
    private Edtf? _validTo;
    private Edtf? _due;
    private Quantity? _quantity;
    private string? _money;
    private Modality? _modality;
    private string[] _inferred = [];
    private string? _summary;
    private bool _derived;
    private Evidence[] _evidence = [];

    public enum Member
    {
        Type, Id, Subject, Predicate, Object, About, Asks, Role, Occasion, Condition, Commitment, Stage, Partial, Provision, When, ValidFrom, ValidTo,
        Due, Quantity, Money, Modality, Inferred, Summary, Derived, Evidence,
    }

    public static MemberNames Names { get; } = MemberNames.Of<Member>();

    public void Read(ref LineReader json, int member)
    {
        switch ((Member)member)
        {
            case Member.Type: json.PassText(); break; // the beginning of the line says which
            case Member.Id: _id = json.Text(); break;
            case Member.Subject: _subject = json.Id(); break;
            case Member.Predicate: _predicate = json.Predicate(); break;
            case Member.Object: _object = json.Id(); break;
            case Member.About: _about = json.Ids(); break;
            case Member.Asks: _asks = json.Predicate(); break;
            case Member.Role: _role = json.Text(); break;
            case Member.Occasion: _occasion = json.Id(); break;
            case Member.Condition: _condition = json.Text(); break;
            case Member.Commitment: _commitment = json.Text(); break;
            case Member.Stage: _stage = json.Text(); break;
            case Member.Partial: _partial = json.Flag(); break;
            case Member.Provision: _provision = json.Text(); break;
            case Member.When: _when = json.Date(); break;
            case Member.ValidFrom: _validFrom = json.Date(); break;
            case Member.ValidTo: _validTo = json.Date(); break;
            case Member.Due: _due = json.Date(); break;
            case Member.Quantity: _quantity = QuantityMembers.Read(ref json); break;
            case Member.Money: _money = json.Text(); break;
            case Member.Modality: _modality = json.Modality(); break;
            case Member.Inferred: _inferred = json.Texts(); break;
            case Member.Summary: _summary = json.Text(); break;
            case Member.Derived: _derived = json.Flag(); break;
            default: _evidence = EvidenceMembers.ReadAll(ref json); break;
        }
    }

    public readonly Statement ToStatement()
    {
        LineReader.Must(!string.IsNullOrEmpty(_id) && !_subject.IsEmpty && _predicate is not null && _modality is not null && _evidence.Length > 0);
        return new Statement
        {
            Subject = _subject,
            Predicate = _predicate!,
            Object = _object,
            About = _about,
            Asks = _asks,
            Role = _role,
            Occasion = _occasion,
            Condition = _condition,
            Commitment = _commitment,
            Stage = _stage,
            Partial = _partial,
            Provision = _provision,
            When = _when,
            ValidFrom = _validFrom,
            ValidTo = _validTo,
            Due = _due,
            Quantity = _quantity,
            Money = _money,
            Modality = _modality!.Value,
            Inferred = _inferred,
            Summary = _summary,
            Derived = _derived,
            Evidence = _evidence,
        }.Identified(_id!);
    }
}
