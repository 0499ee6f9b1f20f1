namespace SecurityGraph.Store.Answers;

/// <summary>The part that an entity takes in a statement.</summary>
public enum Part
{
    Any,
    Subject,
    Object,
    About,
}
