
namespace SecurityGraph.Model.Terms;

/// <summary>What an entity is: its kind and subkind. The subkind is empty where the entity has none.</summary>
public readonly record struct EntitySort(EntityKind Kind, string Subkind = "")
{
    /// <summary>True where a Place may stand: a Place, or a country.</summary>
    internal bool IsPlace => Kind.Name == SortPattern.Place || (Kind.Name == "Actor" && Subkind == "country");

    public override string ToString() => Subkind.Length == 0 ? Kind.Name : $"{Kind.Name}({Subkind})";
}
