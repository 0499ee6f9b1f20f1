using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>
/// Rules of dates: of the right kind for the predicate, in order, and no later than the sources can know. They hold for what each
/// evidence says: of documents that were merged one may know the beginning, another the end, and neither is wrong.
/// </summary>
internal static class TimeRules
{
    public static void Check(RuleContext context, Located<Statement> located)
    {
        var (evidence, isChecked) = (located.Value.Evidence, false);
        for (var i = 0; i < evidence.Count; i++)
        {
            if (evidence[i].SaidOn is { } said && said.Earliest > context.AsOf)
                context.Error(DiagnosticCodes.Time, located.At($"evidence[{i}].saidOn"), $"it was said on {said}, after the dataset's day");
            // Most evidence says just what the statement says, which is looked at once.
            if (IsAsStatement(evidence[i]) && isChecked) continue;
            isChecked |= IsAsStatement(evidence[i]);
            Dates(context, located, new Told(located.Value, evidence[i], i));
        }
    }

    private static bool IsAsStatement(Evidence evidence) =>
        evidence is { When: null, ValidFrom: null, ValidTo: null, Due: null, Modality: null, Silent.Count: 0 };

    private static void Dates(RuleContext context, Located<Statement> located, Told told)
    {
        var (predicate, evidence) = (located.Value.Predicate, told.Evidence);
        void Error(string member, Edtf? overriding, string message) => context.Error(DiagnosticCodes.Time, located.At(told.Path(member, overriding)), message);

        if (predicate.Aspect == Aspect.Event && (told.ValidFrom ?? told.ValidTo) is not null)
        {
            var (member, overriding) = told.ValidFrom is null ? ("validTo", evidence.ValidTo) : ("validFrom", evidence.ValidFrom);
            Error(member, overriding, $"{predicate} is an event: its date is 'when'");
        }
        if (predicate.Aspect == Aspect.State && !predicate.TakesEventTime && told.When is not null)
            Error("when", evidence.When, $"{predicate} is a state: its dates are 'validFrom' and 'validTo'");
        if (told.ValidFrom is { } from && told.ValidTo is { IsOpen: false } to && to.Latest < from.Earliest)
            Error("validTo", evidence.ValidTo, $"the state ends ({to}) before it begins ({from})");
        if (told.ValidFrom is { IsOpen: true }) Error("validFrom", evidence.ValidFrom, "'..' alone is no day: leave out a 'validFrom' that nobody tells");
        if (told.When is { IsOpen: true }) Error("when", evidence.When, "'..' alone is no day: leave out a 'when' that nobody tells");
        if (told.Due is { IsOpen: true }) Error("due", evidence.Due, "'..' alone is no day: leave out a 'due' that nobody tells");
        if (told.Due is not null && located.Value.Asks is null && told.Modality != Modality.Required)
            Error("due", evidence.Due, "'due' stands only with 'asks' or modality required; the date of another plan is its 'when'");
        if (told.Due is { IsOpen: false } due && due.End is not { IsOpen: false })
            Error("due", evidence.Due, "'due' has a last day: 2018-05-25, or [..2018-06] for \"by June\"");
        if (told.Modality == Modality.Occurred && told.When is { } when && when.Earliest > context.AsOf && evidence.Document.Kind != EntityKind.Instrument.Prefix)
            Error("when", evidence.When, $"it occurred on {when}, after the dataset's day {context.AsOf:yyyy-MM-dd}");
    }
}
