namespace Arrows;

/// <summary>The folders of src, their arrows, and what is wrong with them.</summary>
internal sealed class House(IReadOnlyList<string> folders, IReadOnlyList<Arrow> arrows, Order order)
{
    public IReadOnlyList<string> Folders { get; } = folders;

    public IReadOnlyList<Arrow> Arrows { get; } = arrows;

    public IReadOnlyList<Circle> Circles { get; } = Circle.Among(arrows);

    public IReadOnlyList<Arrow> Upward { get; } = [.. arrows.Where(order.Forbids)];

    /// <summary>Folders with code that the order does not list.</summary>
    public IReadOnlyList<string> Unlisted { get; } = [.. folders.Where(folder => !order.Lists(folder))];

    /// <summary>Folders of the order in which there is no code.</summary>
    public IReadOnlyList<string> Missing { get; } = [.. order.Folders.Except(folders, StringComparer.Ordinal)];

    public bool IsClean => Circles.Count + Upward.Count + Unlisted.Count + Missing.Count == 0;
}
