using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>The rules of entities and statements in data files: those that hold everywhere, each defined once, each said once in a source, and citations.</summary>
internal sealed class DatasetRules(RuleContext context)
{
    private readonly Dictionary<EntityId, FilePlace> _defined = [];
    private readonly Dictionary<(string Source, string Statement), FilePlace> _said = [];

    public void Check(Located<Entity> located)
    {
        var id = located.Value.Id;
        if (!_defined.TryAdd(id, located.Start))
            context.Error(DiagnosticCodes.EntityTwice, located.At("id"), $"{id} is defined before, at {_defined[id]}", _defined[id]);
        AllRules.Check(context, located);
    }

    public void Check(SourceFolder source, WrittenStatement written)
    {
        var key = (source.Name, written.Value.Id);
        if (!_said.TryAdd(key, written.Start))
            context.Error(DiagnosticCodes.StatementTwice, written.Start, $"the same is said before, at {_said[key]} ({written.Value.Id}): add the evidence there", _said[key]);
        AllRules.Check(context, written, i => CitationRules.AreFor(source.Manifest, written, i));
        CitationRules.Check(context, source.Manifest, written);
    }
}
