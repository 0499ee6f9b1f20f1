using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using SecurityGraph.Judgement.Families;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>
/// A cursor is good for its own list: the field, of the same entity or for the same text. The store's cursors have a seal of the list
/// behind them, so that one of another list is refused and does not silently start elsewhere.
/// </summary>
internal static class ListCursors
{
    private const int SealBytes = 3, SealLength = 4;

    /// <summary>Arguments that say whose list it is.</summary>
    private static readonly string[] Of = ["entity", "madeBy", "askedBy", "about", "of", "from", "to", "participants"];

    /// <summary>The cursor that a client gets.</summary>
    /// <param name="list">The field whose page holds it.</param>
    public static string Sealed(IResolveFieldContext list, string cursor) => cursor + SealOf(list);

    /// <summary>The store's cursor in <c>after</c>; null where it is left out.</summary>
    public static string? After(this IResolveFieldContext list)
    {
        if (Arguments.Value<string>(list, "after") is not { } cursor) return null;
        return cursor.Length > SealLength && cursor.EndsWith(SealOf(list), StringComparison.Ordinal)
            ? cursor[..^SealLength]
            : throw Arguments.Bad("after", $"'{Arguments.Short(cursor)}' is not a cursor of this list.");
    }

    private static string SealOf(IResolveFieldContext list)
    {
        var of = list.Source switch
        {
            Entity entity => entity.Id.ToString(),
            Family family => string.Join(' ', family.Members),
            _ => string.Join(' ', Of.SelectMany(name => Named(list, name))),
        };
        var text = Arguments.Value<string>(list, "text") is { } searched ? Folding.Fold(searched) : "";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{list.FieldDefinition.Name}\n{of}\n{text}"));
        return Base64Url.EncodeToString(hash.AsSpan(0, SealBytes));
    }

    /// <summary>The argument names one entity or several.</summary>
    private static IEnumerable<string> Named(IResolveFieldContext list, string name) =>
        Arguments.Value<string>(list, name) is { } one ? [one] : (Arguments.Value<IEnumerable<object>>(list, name) ?? []).OfType<string>();
}
