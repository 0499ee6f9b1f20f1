using System.Globalization;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Answers;

namespace SecurityGraph.Judgement.Changes;

/// <summary>One difference between an earlier and a later telling, with the statements of both.</summary>
/// <param name="Entity">What has changed: of a statement that has, what it is mainly about.</param>
/// <param name="Before">As the earlier tells it, with its evidence; empty where it does not.</param>
/// <param name="After">As the later tells it.</param>
public sealed record Change(ChangeKind Kind, EntityId Entity, IReadOnlyList<StatementAnswer> Before, IReadOnlyList<StatementAnswer> After)
{
    /// <summary>Where its file, system or body stood; null where the change is not one of stages, or no stage was told.</summary>
    public Stage? FromStage { get; init; }

    /// <summary>Where it stands.</summary>
    public Stage? ToStage { get; init; }

    /// <summary>The members of the statement that differ, by their names in the exchange format.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Why a statement is gone; null where the later release does not say, or the statement is not gone.</summary>
    public Withdrawn? Withdrawn { get; init; }

    /// <summary>Whether a statement tells what is done or to be done; others say what a thing is, where it is, or that a text names it.</summary>
    public static bool IsTelling(StatementAnswer answer) => Deeds.IsDeed(answer.Statement.Predicate);

    /// <summary>How many of its statements do.</summary>
    public int Weight => Before.Concat(After).Count(IsTelling);

    /// <summary>Its place among others: by kind, then entity, then statement.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{(int)Kind} {Entity} {(ToStage is null ? "1" : "0")} {(After.Count > 0 ? After : Before).Select(one => one.Statement.Id).Min(StringComparer.Ordinal)}");
}
