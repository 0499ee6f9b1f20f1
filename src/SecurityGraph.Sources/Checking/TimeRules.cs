using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Checking;

/// <summary>Rules of dates: of the right kind for the predicate, in order, and no later than the sources can know.</summary>
internal static class TimeRules
{
    public static void Check(CheckContext context)
    {
        foreach (var (statement, item, _) in context.Dataset.Statements)
        {
            Dates(context, statement, item, new Told("", statement.When, statement.ValidFrom, statement.ValidTo, statement.Due, statement.Modality));
            for (var i = 0; i < statement.Evidence.Count; i++)
            {
                var (evidence, path) = (statement.Evidence[i], $"evidence[{i}].");
                Dates(context, statement, item, new Told(path, evidence.When, evidence.ValidFrom, evidence.ValidTo, evidence.Due, evidence.Modality ?? statement.Modality));
                if (evidence.SaidOn is { } said && said.Earliest > context.Dataset.Header.AsOf)
                    context.Error(DiagnosticCodes.Time, item.At(path + "saidOn"), $"it was said on {said}, after the dataset's day");
            }
        }
        InForce(context);
    }

    /// <summary>The dates of a statement, or those by which one of its evidences overrides them.</summary>
    /// <param name="Path">Empty, or <c>evidence[0].</c>.</param>
    private sealed record Told(string Path, Edtf? When, Edtf? ValidFrom, Edtf? ValidTo, Edtf? Due, Modality Modality);

    private static void Dates(CheckContext context, Statement statement, YamlItem item, Told told)
    {
        var predicate = statement.Predicate;
        void Error(string member, string message) => context.Error(DiagnosticCodes.Time, item.At(told.Path + member), message);

        if (predicate.Aspect == Aspect.Event && (told.ValidFrom ?? told.ValidTo) is not null)
            Error(told.ValidFrom is null ? "validTo" : "validFrom", $"{predicate} is an event: its date is 'when'");
        if (predicate.Aspect == Aspect.State && !predicate.TakesEventTime && told.When is not null)
            Error("when", $"{predicate} is a state: its dates are 'validFrom' and 'validTo'");
        if (told.ValidFrom is { } from && told.ValidTo is { IsOpen: false } to && to.Latest < from.Earliest)
            Error("validTo", $"the state ends ({to}) before it begins ({from})");
        if (told.Due is not null && statement.Asks is null && told.Modality != Modality.Required)
            Error("due", "'due' stands only with 'asks' or modality required; the date of another plan is its 'when'");
        if (told.Modality == Modality.Occurred && told.When is { } when && when.Earliest > context.Dataset.Header.AsOf)
            Error("when", $"it occurred on {when}, after the dataset's day {context.Dataset.Header.AsOf:yyyy-MM-dd}");
    }

    /// <summary>The default of Article 297 TFEU, the twentieth day after publication. Acts may say otherwise, so it is a warning to look.</summary>
    private static void InForce(CheckContext context)
    {
        var dates = context.Dataset.Statements.Where(located => located.Statement.Predicate == Predicate.Occurs && located.Statement.When is not null)
            .GroupBy(located => located.Statement.Subject).ToDictionary(same => same.Key, same => same.First());
        var stages = context.Dataset.Statements.Select(located => located.Statement)
            .Where(statement => statement.Predicate == Predicate.StageOf && statement.Stage is "published" or "in_force" && !statement.Partial)
            .ToLookup(statement => (statement.Object, statement.Stage), statement => statement.Subject);
        foreach (var inForce in stages.Where(group => group.Key.Stage == "in_force"))
        {
            var published = stages[(inForce.Key.Object, "published")].Where(dates.ContainsKey).Select(id => dates[id].Statement.When!).FirstOrDefault();
            if (published is null || published.Earliest != published.Latest) continue;
            foreach (var told in inForce.Distinct().Where(dates.ContainsKey).Select(id => dates[id]))
            {
                var day = told.Statement.When!;
                if (day.Earliest == day.Latest && day.Earliest != published.Earliest.AddDays(20))
                {
                    context.Warning(
                        DiagnosticCodes.InForce, told.Item.At("when"),
                        $"in force on {day}, but published on {published}: 20 days later is {published.Earliest.AddDays(20):yyyy-MM-dd}; look at the act's own clause");
                }
            }
        }
    }
}
