using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>What every rule looks at, and where it puts what it finds.</summary>
internal sealed class CheckContext
{
    public CheckContext(Dataset dataset, IEnumerable<Entity> below)
    {
        Dataset = dataset;
        foreach (var entity in below) Entities.TryAdd(entity.Id, entity);
        foreach (var located in dataset.Entities) Entities[located.Entity.Id] = located.Entity;
    }

    public Dataset Dataset { get; }

    /// <summary>Every entity that an id may name: the dataset's, and those of the dataset it lies on.</summary>
    public Dictionary<EntityId, Entity> Entities { get; } = [];

    public List<Diagnostic> Found { get; } = [];

    public void Error(string code, FilePosition at, string message) => Found.Add(new Diagnostic(Severity.Error, code, at, message));

    public void Warning(string code, FilePosition at, string message) => Found.Add(new Diagnostic(Severity.Warning, code, at, message));
}
