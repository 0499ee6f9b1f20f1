using SecurityGraph.Model;
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
            Aspects(context, statement, item);
            if (statement.ValidFrom is { } from && statement.ValidTo is { IsOpen: false } to && to.Latest < from.Earliest)
                context.Error(DiagnosticCodes.Time, item.At("validTo"), $"the state ends ({to}) before it begins ({from})");
            if (statement.Due is not null && statement.Asks is null && statement.Modality != Modality.Required)
                context.Error(DiagnosticCodes.Time, item.At("due"), "'due' stands only with 'asks' or modality required; the date of another plan is its 'when'");
            if (statement.Modality == Modality.Occurred && statement.When is { } when && when.Earliest > context.Dataset.Header.AsOf)
                context.Error(DiagnosticCodes.Time, item.At("when"), $"it occurred on {when}, after the dataset's day {context.Dataset.Header.AsOf:yyyy-MM-dd}");
            for (var i = 0; i < statement.Evidence.Count; i++)
            {
                if (statement.Evidence[i].SaidOn is { } said && said.Earliest > context.Dataset.Header.AsOf)
                    context.Error(DiagnosticCodes.Time, item.At($"evidence[{i}].saidOn"), $"it was said on {said}, after the dataset's day");
            }
        }
        InForce(context);
    }

    private static void Aspects(CheckContext context, Statement statement, YamlItem item)
    {
        var predicate = statement.Predicate;
        if (predicate.Aspect == Aspect.Event && (statement.ValidFrom ?? statement.ValidTo) is not null)
            context.Error(DiagnosticCodes.Time, item.At("validFrom"), $"{predicate} is an event: its date is 'when'");
        if (predicate.Aspect == Aspect.State && !predicate.TakesEventTime && statement.When is not null)
            context.Error(DiagnosticCodes.Time, item.At("when"), $"{predicate} is a state: its dates are 'validFrom' and 'validTo'");
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
