using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SecurityGraph.Neo4j.QueryApi;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>What a server says of a statement that it plans and does not run.</summary>
/// <param name="Notifications">What it has against the statement, each with its category first.</param>
/// <param name="Plan">The root of the tree of operators.</param>
internal sealed record ServerVerdict(IReadOnlyList<string> Notifications, PlanOperator Plan)
{
    public static async Task<ServerVerdict> Of(Neo4jOptions options, CypherStatement statement, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options.User is { } user)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        using var body = new ReadOnlyMemoryContent(RequestBody.Of(statement with { Text = "EXPLAIN " + statement.Text }, "verdict", options.TimeLimit));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.PostAsync(new Uri(options.Server, $"db/{options.Database}/query/v2"), body, cancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        if (!answer.RootElement.TryGetProperty("queryPlan", out var plan)) throw new InvalidOperationException($"The server gives no plan: {answer.RootElement}");
        return new ServerVerdict(
            answer.RootElement.TryGetProperty("notifications", out var all) ? [.. all.EnumerateArray().Select(one => $"{one.GetProperty("category")}: {one.GetProperty("description")}")] : [],
            PlanOperator.Of(plan));
    }
}

/// <summary>An operator of a plan, and those that feed it.</summary>
internal sealed record PlanOperator(string Type, string Detail, IReadOnlyList<PlanOperator> Children)
{
    /// <summary>It and all below it.</summary>
    public IEnumerable<PlanOperator> All => Children.SelectMany(child => child.All).Prepend(this);

    public static PlanOperator Of(JsonElement plan) => new(
        plan.GetProperty("operatorType").GetString()!.Split('@')[0],
        plan.GetProperty("arguments").TryGetProperty("Details", out var details) ? details.ToString() : "",
        [.. plan.GetProperty("children").EnumerateArray().Select(Of)]);

    /// <summary>The tree, a line for each operator.</summary>
    public override string ToString() => Shown(depth: 0);

    private string Shown(int depth) => $"\n{new string(' ', depth)}{Type} {Detail}{string.Concat(Children.Select(child => child.Shown(depth + 1)))}";
}
