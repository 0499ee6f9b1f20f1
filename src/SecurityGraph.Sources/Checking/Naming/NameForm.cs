using SecurityGraph.Model.Identifiers;

namespace SecurityGraph.Sources.Checking.Naming;

/// <summary>A form of names, and whose it is.</summary>
internal sealed class NameForm(IReadOnlyList<string> words)
{
    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>Whom it names, and whether only in its context.</summary>
    public Dictionary<EntityId, bool> Owners { get; } = [];

    /// <summary>Written in capitals by all: RAN is no word that is spelled "ran".</summary>
    public bool IsAcronym { get; set; } = true;

    /// <summary>Written with a capital by all, articles left out: the Parliament is no parliament.</summary>
    public bool IsCapitalised { get; set; } = true;
}
