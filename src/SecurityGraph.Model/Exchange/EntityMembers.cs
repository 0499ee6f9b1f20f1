using System.Text.Json;
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
    private string _description = "";

    private enum Member
    {
        Type, Id, FormerIds, Kind, Subkind, Name, Title, Aliases, Identifiers, Description,
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

    private static readonly MemberNames AliasNames = MemberNames.Of<AliasMember>();
    private static readonly MemberNames IdentifierNames = MemberNames.Of<IdentifierMember>();

    public void Read(ref LineReader json, int member)
    {
        switch ((Member)member)
        {
            case Member.Type: json.PassText(); break; // the beginning of the line says which
            case Member.Id: _id = json.Id(); break;
            case Member.FormerIds: _formerIds = json.Ids(); break;
            case Member.Kind: _kind = json.Text(); break;
            case Member.Subkind: _subkind = json.Text(); break;
            case Member.Name: _name = json.Text(); break;
            case Member.Title: _title = json.Text(); break;
            case Member.Aliases: _aliases = Aliases(ref json); break;
            case Member.Identifiers: _identifiers = Identifiers(ref json); break;
            default: _description = json.Text(); break;
        }
    }

    public readonly Entity ToEntity()
    {
        LineReader.Must(!_id.IsEmpty && _name.Length > 0);
        var entity = new Entity
        {
            Id = _id,
            Subkind = _subkind,
            Name = _name,
            Title = _title,
            Aliases = _aliases is null ? [] : [.. _aliases],
            Identifiers = _identifiers is null ? [] : [.. _identifiers],
            Description = _description,
            FormerIds = _formerIds,
        };
        LineReader.Must(_kind is null || _kind == entity.Kind.Name);
        return entity;
    }

    private static List<Alias> Aliases(ref LineReader json)
    {
        List<Alias> aliases = [];
        json.Expect(JsonTokenType.StartArray);
        while (json.NextItem(JsonTokenType.StartObject))
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
            LineReader.Must(text.Length > 0 && lang.Length > 0);
            aliases.Add(new Alias(text, lang, context));
        }
        return aliases;
    }

    private static List<Identifier> Identifiers(ref LineReader json)
    {
        List<Identifier> identifiers = [];
        json.Expect(JsonTokenType.StartArray);
        while (json.NextItem(JsonTokenType.StartObject))
        {
            string scheme = "", value = "", status = "";
            var outside = json.Enter();
            while (json.NextMember(IdentifierNames, out var member))
            {
                switch ((IdentifierMember)member)
                {
                    case IdentifierMember.Scheme: scheme = json.Text(); break;
                    case IdentifierMember.Value: value = json.Text(); break;
                    default: status = json.Text(); break;
                }
            }
            json.Leave(outside);
            LineReader.Must(scheme.Length > 0 && value.Length > 0 && status is "verified" or "derived");
            identifiers.Add(new Identifier(scheme, value, status == "verified" ? IdentifierStatus.Verified : IdentifierStatus.Derived));
        }
        return identifiers;
    }
}
