using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>The members of an entity as they come, until they are all there.</summary>
internal struct EntityMembers()
{
    private EntityId _id;
    private EntityId[] _formerIds = [];
    private string? _kind;
    private string _subkind = "";
    private string _name = "";
    private string _title = "";
    private List<Alias>? _aliases;
    private List<Identifier>? _identifiers;
    private string _class = "";
    private bool _copy;
    private string _description = "";

    private enum Member
    {
        Type, Id, FormerIds, Kind, Subkind, Name, Title, Aliases, Identifiers, Class, Copy, Description,
    }

    private enum AliasMember
    {
        Text, Lang, Context,
    }

    private enum IdentifierMember
    {
        Scheme, Value, Status,
    }

    public static MemberNames Names { get; } = MemberNames.Of<Member>();

    public static MemberNames AliasNames { get; } = MemberNames.Of<AliasMember>();
    public static MemberNames IdentifierNames { get; } = MemberNames.Of<IdentifierMember>();

    public void Read(ref LineReader json, int member)
    {
        switch ((Member)member)
        {
            case Member.Type: json.Text(); break; // known before
            case Member.Id: _id = json.Id(); break;
            case Member.FormerIds: _formerIds = json.Ids(); break;
            case Member.Kind: _kind = json.Text(); break;
            case Member.Subkind: _subkind = json.Text(); break;
            case Member.Name: _name = json.Text(); break;
            case Member.Title: _title = json.Text(); break;
            case Member.Aliases: _aliases = Aliases(ref json); break;
            case Member.Identifiers: _identifiers = Identifiers(ref json); break;
            case Member.Class: _class = json.Text(); break;
            case Member.Copy: _copy = json.Flag(); break;
            default: _description = json.Text(); break;
        }
    }

    /// <summary>To be called at the end of the object.</summary>
    public readonly Entity ToEntity(LineReader json)
    {
        if (_id.IsEmpty) throw json.Missing("id");
        if (_name.Length == 0) throw json.Missing("name");
        var entity = new Entity
        {
            Id = _id,
            Subkind = _subkind,
            Name = _name,
            Title = _title,
            Aliases = _aliases is null ? [] : [.. _aliases],
            Identifiers = _identifiers is null ? [] : [.. _identifiers],
            Class = _class,
            Copy = _copy,
            Description = _description,
            FormerIds = _formerIds,
        };
        return _kind is null || _kind == entity.Kind.Name
            ? entity
            : throw json.FaultOf("kind", $"'{ValueReader.Short(_kind)}' does not fit the id, which says {entity.Kind.Name}");
    }

    private static List<Alias> Aliases(ref LineReader json)
    {
        List<Alias> aliases = [];
        json.BeginList();
        while (json.NextObject())
        {
            string text = "", lang = "";
            var context = false;
            var outside = json.Enter();
            while (json.NextMember(AliasNames, out var member))
            {
                switch ((AliasMember)member)
                {
                    case AliasMember.Text: text = json.Text(); break;
                    case AliasMember.Lang: lang = json.Text(); break;
                    default: context = json.Flag(); break;
                }
            }
            json.Leave(outside);
            if (text.Length == 0) throw json.Missing("text");
            if (lang.Length == 0) throw json.Missing("lang");
            aliases.Add(new Alias(text, lang, context));
        }
        return aliases.Count > 0 ? aliases : throw json.Fault(ValueReader.NoValue);
    }

    private static List<Identifier> Identifiers(ref LineReader json)
    {
        List<Identifier> identifiers = [];
        json.BeginList();
        while (json.NextObject())
        {
            string scheme = "", value = "";
            IdentifierStatus? status = null;
            var outside = json.Enter();
            while (json.NextMember(IdentifierNames, out var member))
            {
                switch ((IdentifierMember)member)
                {
                    case IdentifierMember.Scheme: scheme = json.Text(); break;
                    case IdentifierMember.Value: value = json.Text(); break;
                    default: status = json.OneOf(("verified", IdentifierStatus.Verified), ("derived", IdentifierStatus.Derived)); break;
                }
            }
            json.Leave(outside);
            if (scheme.Length == 0) throw json.Missing("scheme");
            if (value.Length == 0) throw json.Missing("value");
            identifiers.Add(new Identifier(scheme, value, status ?? throw json.Missing("status")));
        }
        return identifiers.Count > 0 ? identifiers : throw json.Fault(ValueReader.NoValue);
    }
}
