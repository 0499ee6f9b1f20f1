using System.Reflection;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;
using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests;

/// <summary>Judgements over a store that takes its time.</summary>
public sealed class JudgementsTests
{
    /// <summary>Families ask for GOVERNED_BY and ESTABLISHES at once, existences for what decides and for all else.</summary>
    private static bool IsAskedBesideAnother(StatementQuery query) =>
        query.Predicates is { } predicates && (predicates.Count > 1 || predicates.Contains(Predicate.GovernedBy) || predicates.Contains(Predicate.Establishes));

    [Fact]
    public async Task Judgements_that_ask_two_things_at_once_hold_up_no_request()
    {
        const string Query = "{ instruments(first: 90) { nodes { id existence(asOf: \"2018-06-30\") { state } family { systems { id } acts { id } procedures { id } } status { current { stage } } } } }";
        await using var plain = await TestServer.Start();
        var store = DispatchProxy.Create<IGraphStore, MeetingStore>();
        var meetings = (MeetingStore)(object)store;
        meetings.Waits = IsAskedBesideAnother;
        await using var server = await TestServer.Start(store, timeout: TimeSpan.FromSeconds(30));
        (await server.Ask(Query)).ShouldBe(await plain.Ask(Query));
        meetings.Count.ShouldBeGreaterThan(1);
    }

    /// <summary>Answers no read that waits before another of the same entities waits too: who asks for one thing after the other is never answered.</summary>
    public class MeetingStore : DispatchProxy
    {
        private readonly EmbeddedStore _store = EmbeddedStore.Open(TestServer.BundledFile);
        private readonly Lock _gate = new();
        private readonly Dictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

        internal Func<StatementQuery, bool> Waits { get; set; } = _ => false;

        internal int Count { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            args is [StatementQuery query, Lens lens, CancellationToken token] && Waits(query) ? Answer(query, lens, token) : targetMethod!.Invoke(_store, args);

        private async ValueTask<IReadOnlyList<Page<StatementAnswer>>> Answer(StatementQuery query, Lens lens, CancellationToken token)
        {
            await Meet(string.Join(' ', query.Entities!), token);
            return await _store.FindStatements(query, lens, token);
        }

        private Task Meet(string entities, CancellationToken token)
        {
            lock (_gate)
            {
                if (_waiting.Remove(entities, out var other))
                {
                    Count++;
                    other.SetResult();
                    return Task.CompletedTask;
                }
                _waiting[entities] = other = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return other.Task.WaitAsync(token);
            }
        }
    }
}
