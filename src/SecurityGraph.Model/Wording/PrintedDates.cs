using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Wording;

/// <summary>Dates that documents print in words, which have no typed form.</summary>
public static class PrintedDates
{
    /// <summary>Those of what is to come: <c>“in the coming weeks”</c>; empty where it has a date, or no document prints one.</summary>
    public static string Of(Statement statement) =>
        statement.Due is not null || statement.Start is not null || statement.Modality.Class() is ModalityClass.Fact or ModalityClass.Denied ? ""
        : string.Join(", ", statement.Evidence.Select(evidence => evidence.Printed).OfType<string>().Distinct().Select(text => $"“{text}”"));
}
