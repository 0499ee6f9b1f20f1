using SecurityGraph.Judgement.Statuses;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Stages in a line each, and how far something has come by them.</summary>
internal static class StageLines
{
    public static Status Of(string entity, Lens lens, params Statement[] told) => new JudgedGraph(told).StatusOf(entity, lens);

    public static Lens On(string? day) => Lens.All with { AsOf = day is null ? null : DateOnly.Parse(day) };

    /// <summary>STAGE_OF and OCCURS of one event for each stage; without a date the OCCURS has none, <c>-</c> means that there is none.</summary>
    public static Statement[] Stages(params string[] stages) => [.. stages.SelectMany((line, i) =>
    {
        var parts = line.Split(' ');
        var (of, stage, date, modality) = (parts[0], parts[1], parts.ElementAtOrDefault(2) ?? "", parts.ElementAtOrDefault(3) ?? "occurred");
        var stageOf = Json.Say($"event:e{i} STAGE_OF {of}", $"\"stage\":\"{stage.TrimEnd('+')}\"{(stage.EndsWith('+') ? ",\"partial\":true" : "")}");
        return date == "-"
            ? [stageOf]
            : new[] { stageOf, Json.Say($"event:e{i} OCCURS", $"{(date.Length > 0 ? $"\"when\":\"{date}\"," : "")}\"modality\":\"{modality}\"") };
    })];

    public static string Names(IEnumerable<StageReached> stages) => string.Join(' ', stages.Select(stage => stage.Stage.Name));
}
