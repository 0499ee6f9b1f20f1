using System.Globalization;
using GraphQL;
using GraphQLParser.AST;
using SecurityGraph.Judgement.Absences;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Server.Http;

/// <summary>
/// Says with every answer when the graph is not whole, or when there is none: a shorter answer would look like a true one. What is asked
/// of the schema alone has the same answer in any case. And when a day was asked for that lies after the last one that the release knows, and why
/// what somebody looked for is not there.
/// </summary>
internal sealed class GraphNotice(IGraphStore store, RequestSettings settings)
{
    public async Task<ExecutionResult> Add(ExecutionResult result, RequestState asked, CancellationToken cancellationToken)
    {
        if (!result.Executed || IsAboutSchema(result)) return result;
        var (state, fault) = await Read(cancellationToken);
        if (fault is { HoldsNoGraph: true })
            return new ExecutionResult(new ExecutionError("There is no graph in the store: whoever runs the server loads one with 'securitygraph load'.") { Code = "NO_GRAPH" }) { Executed = true };
        if (state is { IsComplete: false })
            result.AddError(new ExecutionError($"The graph is not whole, and neither is this answer. {state.Fault}") { Code = "GRAPH_INCOMPLETE" });
        if (state is not null && asked.LastDay > state.Header.AsOf) Extend(result, "knowledgeEnds", state.Header.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (asked.Absent is { Count: > 0 } absent)
        {
            Extend(result, "absent", absent.OrderBy(one => one.Path, StringComparer.Ordinal)
                .Select(one => Written(one.Path, one.Absence)).ToArray());
        }
        return result;
    }

    private static Dictionary<string, object?> Written(string path, Absence absence)
    {
        var written = new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = path, ["kind"] = absence.Kind.ToString().ToConstantCase(), ["sentence"] = absence.Sentence };
        if (absence.MayMean.Count > 0) written["mayMean"] = absence.MayMean.Select(entity => entity.Id.ToString()).ToArray();
        return written;
    }

    private static void Extend(ExecutionResult result, string name, object value) =>
        result.Extensions = new Dictionary<string, object?>(result.Extensions ?? [], StringComparer.Ordinal) { [name] = value };

    /// <summary>What else goes wrong here has gone wrong in the answer, which tells of it.</summary>
    private async Task<(StoreState? State, StoreException? Fault)> Read(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        try
        {
            return (await store.ReadState(limit.Token), null);
        }
        catch (StoreException fault)
        {
            return (null, fault);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            return (null, null);
        }
    }

    private static bool IsAboutSchema(ExecutionResult result) =>
        result.Operation?.SelectionSet.Selections.All(one => one is GraphQLField field && field.Name.StringValue.StartsWith("__", StringComparison.Ordinal)) == true;
}
