using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>The default of Article 297 TFEU, the twentieth day after publication. Acts may say otherwise, so it is a warning to look.</summary>
internal static class InForceRule
{
    public static void Check(RuleContext context, IEnumerable<Located<Statement>> statements)
    {
        var all = statements.ToList();
        var dates = all.Where(located => located.Value.Predicate == Predicate.Occurs && located.Value.When is not null)
            .GroupBy(located => located.Value.Subject).ToDictionary(same => same.Key, same => same.First());
        var stages = all.Select(located => located.Value)
            .Where(statement => statement.Predicate == Predicate.StageOf && statement.Stage is "published" or "in_force" && !statement.Partial)
            .ToLookup(statement => (statement.Object, statement.Stage), statement => statement.Subject);
        foreach (var inForce in stages.Where(group => group.Key.Stage == "in_force"))
        {
            var published = stages[(inForce.Key.Object, "published")].Where(dates.ContainsKey).Select(id => dates[id].Value.When!).FirstOrDefault();
            if (published is null || published.Earliest != published.Latest) continue;
            foreach (var told in inForce.Distinct().Where(dates.ContainsKey).Select(id => dates[id]))
            {
                var day = told.Value.When!;
                if (day.Earliest == day.Latest && day.Earliest != published.Earliest.AddDays(20))
                {
                    context.Warning(
                        DiagnosticCodes.InForce, told.At("when"),
                        $"in force on {day}, but published on {published}: 20 days later is {published.Earliest.AddDays(20):yyyy-MM-dd}; look at the act's own clause");
                }
            }
        }
    }
}
