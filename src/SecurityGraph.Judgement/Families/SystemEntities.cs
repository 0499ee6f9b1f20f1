using SecurityGraph.Model.Statements;

namespace SecurityGraph.Judgement.Families;

/// <summary>Of instruments the systems stand at the head of a family; all others are acts.</summary>
public static class SystemEntities
{
    public static bool IsSystem(this Entity entity) => entity.Subkind == "it_system";
}
