using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Judgement.Promises;

/// <summary>Proposal, procedure and act of one file: who is to agree on an act agrees on its procedure. Not the family, which has the files beside it, too.</summary>
internal sealed class FileParts
{
    private readonly ILookup<EntityId, EntityId> _proceduresOf;
    private readonly ILookup<EntityId, EntityId> _partsOf;

    /// <param name="links">INITIATED_BY and PRODUCES statements.</param>
    public FileParts(IEnumerable<Statement> links)
    {
        List<Statement> told = [.. links.Where(one => one.Modality != Modality.Denied).DistinctBy(one => one.Id)];
        _proceduresOf = told.ToLookup(one => one.Object!.Value, one => one.Subject);
        _partsOf = told.ToLookup(one => one.Subject, one => one.Object!.Value);
    }

    /// <summary>The procedures of the file; of what belongs to no file the thing itself.</summary>
    public IReadOnlyList<EntityId> ProceduresOf(EntityId thing) => _proceduresOf.Contains(thing) ? [.. _proceduresOf[thing].Distinct()] : [thing];

    /// <summary>All parts of the file, the thing among them.</summary>
    public IReadOnlyList<EntityId> Of(EntityId thing)
    {
        var procedures = ProceduresOf(thing);
        return [.. procedures.Concat(procedures.SelectMany(one => _partsOf[one])).Append(thing).Distinct()];
    }
}
