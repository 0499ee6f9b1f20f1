using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Promises and their outcomes in a line each.</summary>
internal static class PromiseLines
{
    /// <summary>What the documents of some days say: the first on 24 January 2018, when promises are made.</summary>
    public static Statement First(string told, string members = "") => Json.Say(told, members, "2018-01-24", "document:first");

    public static Statement Later(string told, string members = "", string saidOn = "2018-10-01") => Json.Say(told, members, saidOn, "document:later");

    public static Lens On(string? asOf) => Lens.All with { AsOf = asOf is null ? null : DateOnly.Parse(asOf) };

    public static IReadOnlyList<Promise> All(PromiseQuestion question, string? asOf, params Statement[] told) => new JudgedGraph(told).Promises(question, On(asOf)).Promises;

    /// <summary>The outcomes of all promises, in their order; a question mark where the dates do not tell.</summary>
    public static string Outcomes(params Statement[] told) => OutcomesOn(null, told);

    public static string OutcomesOn(string? asOf, params Statement[] told) => string.Join(' ', All(new PromiseQuestion(), asOf, told).Select(Outcome));

    public static string Outcome(Promise promise) => promise.End.Outcome + (promise.End.Certainty == Certainty.Possible ? "?" : "");

    /// <summary>Who must deliver what, and who asks.</summary>
    public static string Parties(Promise promise) =>
        $"{promise.Form}: {string.Join(' ', promise.MadeBy)}{(promise.AskedBy.Count > 0 ? " < " + string.Join(' ', promise.AskedBy) : "")}{(promise.Via is { } via ? " via " + via : "")}";

    public static PromiseQuestion MadeBy(string id) => new() { MadeBy = EntityId.Parse(id) };

    public static PromiseQuestion AskedBy(string id) => new() { AskedBy = EntityId.Parse(id) };

    public static PromiseQuestion About(string id) => new() { About = EntityId.Parse(id) };
}
