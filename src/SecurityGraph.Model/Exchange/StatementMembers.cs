using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Exchange;

/// <summary>The members of a statement as they come, until they are all there.</summary>
/// <param name="evidenceIsBrief">
/// What is inferred, and the summary, may stand once for all evidence, as in version 1 of the format and in what authors write; it is then
/// given to each evidence that has none; <c>inferred: []</c> is one of its own: all is literal there.
/// </param>
internal struct StatementMembers(bool evidenceIsBrief)
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
    private string[] _formerIds = [];
    private bool _derived;
    private Evidence[] _evidence = [];
    private IReadOnlySet<int> _literal = new HashSet<int>();
    private string[] _inferred = [];
    private string? _summary;

    private enum Member
    {
        Type, Id, Subject, Predicate, Object, About, Asks, Role, Occasion, Condition, Commitment, Stage, Partial, Provision, When, ValidFrom, ValidTo,
        Due, Quantity, Money, Modality, FormerIds, Derived, Evidence, Inferred, Summary,
    }

    public static MemberNames Names { get; } = MemberNames.Of<Member>();

    public void Read(ref LineReader json, int member)
    {
        switch ((Member)member)
        {
            case Member.Type: json.Text(); break; // known before
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
            case Member.FormerIds: _formerIds = json.Texts(); break;
            case Member.Derived: _derived = json.Flag(); break;
            case Member.Evidence: _evidence = EvidenceMembers.ReadAll(ref json, out _literal); break;
            case Member.Inferred when evidenceIsBrief: _inferred = json.Texts(mayBeEmpty: true); break;
            case Member.Summary when evidenceIsBrief: _summary = json.Text(); break;
            default: throw json.Fault("stands in each evidence since version 2 of the format");
        }
    }

    /// <summary>The id as it stands there; null where none does.</summary>
    public readonly string? Id => _id;

    /// <summary>To be called at the end of the object.</summary>
    public readonly Statement ToStatement(LineReader json)
    {
        if (_subject.IsEmpty) throw json.Missing("subject");
        if (_evidence.Length == 0) throw json.FaultOf("evidence", "is missing: a statement without evidence does not exist");
        return new Statement
        {
            Subject = _subject,
            Predicate = _predicate ?? throw json.Missing("predicate"),
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
            Modality = _modality ?? throw json.Missing("modality"),
            FormerIds = _formerIds,
            Derived = _derived,
            Evidence = _inferred.Length == 0 && _summary is null ? _evidence : [.. _evidence.Select(WithWhatStandsOnce)],
        };
    }

    private readonly Evidence WithWhatStandsOnce(Evidence evidence, int index) => evidence with
    {
        Inferred = evidence.Inferred.Count > 0 || _literal.Contains(index) ? evidence.Inferred : _inferred,
        Summary = evidence.Summary ?? _summary,
    };
}
