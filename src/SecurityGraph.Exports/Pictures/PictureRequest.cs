using SecurityGraph.Model.Identifiers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Exports.Pictures;

/// <summary>Which part of the graph, and how it is looked at.</summary>
/// <param name="Part">Null: the whole.</param>
public sealed record PictureRequest(Lens Lens, PicturePart? Part = null);

/// <summary>A part of the graph.</summary>
public abstract record PicturePart
{
    private PicturePart()
    {
    }

    /// <summary>The graph around an entity.</summary>
    /// <param name="Depth">How many relations away from it.</param>
    public sealed record Around(EntityId Entity, int Depth = NeighbourhoodQuery.DefaultDepth) : PicturePart;

    /// <summary>The graph around what a search of names finds, the first <see cref="MostFound"/>.</summary>
    /// <param name="Depth">How many relations away; 0: what was found, and the relations among it.</param>
    public sealed record Found(string Text, int Depth = NeighbourhoodQuery.DefaultDepth) : PicturePart
    {
        /// <summary>Around more a picture would be one of everything.</summary>
        public const int MostFound = 50;
    }

    /// <summary>The shortest paths between two entities, <see cref="PathQuery.DefaultFirst"/> at most.</summary>
    public sealed record Between(EntityId From, EntityId To) : PicturePart;
}
