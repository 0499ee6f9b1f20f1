using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>Every id that a statement names is an entity; where it is not, the nearest one is offered.</summary>
internal static class ReferenceRules
{
    public static void Check(RuleContext context, Located<Statement> located)
    {
        var statement = located.Value;
        Resolve(context, located.Places, statement.Subject, "subject");
        if (statement.Object is { } target) Resolve(context, located.Places, target, "object");
        for (var i = 0; i < statement.About.Count; i++)
        {
            if (!context.Entities.ContainsKey(statement.About[i])) Unknown(context, located.Places, statement.About[i], $"about[{i}]");
        }
        if (statement.Occasion is { } occasion) Resolve(context, located.Places, occasion, "occasion");
        for (var i = 0; i < statement.Evidence.Count; i++)
        {
            var evidence = statement.Evidence[i];
            if (!context.Entities.ContainsKey(evidence.Document)) Unknown(context, located.Places, evidence.Document, $"evidence[{i}].document");
            if (evidence.AttributedTo is { } who && !context.Entities.ContainsKey(who)) Unknown(context, located.Places, who, $"evidence[{i}].attributedTo");
        }
    }

    public static void Resolve(RuleContext context, IPlaces places, EntityId id, string member)
    {
        if (!context.Entities.ContainsKey(id)) Unknown(context, places, id, member);
    }

    private static void Unknown(RuleContext context, IPlaces places, EntityId id, string member)
    {
        if (!context.KnowsAll) return;
        var near = context.Nearest(id);
        context.Error(DiagnosticCodes.UnknownId, places.At(member), $"'{member}': there is no entity {id}{(near is null ? "" : $"; did you mean {near}?")}");
    }
}
