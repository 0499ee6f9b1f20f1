using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Store.Embedded.Columns;

/// <summary>The vocabulary's predicates and kinds as small numbers, and sets of them as arrays of flags.</summary>
internal static class TermNumbers
{
    /// <summary>In the order in which statement ids begin with them.</summary>
    public static Predicate[] Predicates { get; } =
        [.. Vocabulary.Current.Predicates.OrderBy(predicate => predicate.KebabName + ":", StringComparer.Ordinal)];

    public static EntityKind[] Kinds { get; } = [.. Vocabulary.Current.Kinds];

    private static readonly Dictionary<Predicate, byte> PredicateNumbers =
        Predicates.Select((predicate, i) => (predicate, i)).ToDictionary(pair => pair.predicate, pair => (byte)pair.i);

    private static readonly Dictionary<EntityKind, byte> KindNumbers =
        Kinds.Select((kind, i) => (kind, i)).ToDictionary(pair => pair.kind, pair => (byte)pair.i);

    private static readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> PredicatesByKebab =
        Predicates.Select((predicate, i) => (predicate, i)).ToDictionary(pair => pair.predicate.KebabName, pair => (byte)pair.i, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static byte NumberOf(Predicate predicate) => PredicateNumbers[predicate];

    public static byte NumberOf(EntityKind kind) => KindNumbers[kind];

    /// <summary>By the name that ids begin with.</summary>
    public static bool TryGetPredicate(ReadOnlySpan<char> kebabName, out byte number) => PredicatesByKebab.TryGetValue(kebabName, out number);

    private static readonly bool[] Shown = Flags(new GraphFilter().Takes);

    private static readonly bool[] Leading = Flags(new GraphFilter().WithoutTalk().Takes);

    private static readonly bool[] Hidden = Flags(new GraphFilter().Hides);

    private static readonly bool[] None = new bool[Predicates.Length];

    /// <summary>A flag for each predicate that a filter takes. Nobody writes into it.</summary>
    public static bool[] Taken(GraphFilter filter) => filter.Predicates is null ? Shown : filter.Predicates == GraphFilter.AllButTalk ? Leading : Flags(filter.Takes);

    /// <summary>A flag for each predicate that a filter leaves out though nobody asked for that. Nobody writes into it.</summary>
    public static bool[] LeftOut(GraphFilter filter) => filter.Predicates is null ? Hidden : None;

    /// <summary>A flag for each predicate.</summary>
    public static bool[] Flags(Func<Predicate, bool> takes) => Array.ConvertAll(Predicates, predicate => takes(predicate));

    /// <summary>A flag for each kind; null takes all.</summary>
    public static bool[] Flags(IEnumerable<EntityKind>? kinds)
    {
        var flags = new bool[Kinds.Length];
        if (kinds is null) Array.Fill(flags, value: true);
        else foreach (var kind in kinds) flags[NumberOf(kind)] = true;
        return flags;
    }
}
