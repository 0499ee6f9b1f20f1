using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Checking.Citing;
using SecurityGraph.Sources.Checking.Naming;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Checking.Verbs;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking;

/// <summary>
/// The modality agrees with the verb of the clause that names the members, where the verb decides it. A sentence says much that no
/// table knows: a warning, which its author answers in the data.
/// </summary>
internal static class ModalityRules
{
    /// <summary>What an author may have looked at.</summary>
    public const string Looked = "modality";

    public static void Check(RuleContext context, Namer namer, Cited cited)
    {
        var told = new Told(cited.Statement, cited.Evidence, cited.Index);
        var isLooked = cited.Written.Looked[cited.Index].Contains(Looked);
        var against = cited.Sentence.Texts.Select(text => Against(namer, cited, text, told.Modality)).ToList();
        var found = against.TrueForAll(one => one is not null) ? against.FirstOrDefault() : null;
        if (found is { } verb && !isLooked)
            context.Warning(DiagnosticCodes.Modality, cited.At("modality"), $"it is told as {told.Modality.Word()}, but '{verb.Words}' says {verb.Line.Says}: write the modality that the sentence has, or `looked: [modality]` in the evidence if it has this one");
        if (found is null && isLooked)
            context.Warning(DiagnosticCodes.Modality, cited.Written.At($"evidence[{cited.Index}].looked"), "the verb says nothing against the modality: leave looked out");
    }

    /// <summary>The verb that speaks against a modality; null where one leaves it, or none decides.</summary>
    private static (string Words, VerbLine Line)? Against(Namer namer, Cited cited, string text, Modality modality)
    {
        foreach (var part in Parts(namer, cited, text))
        {
            var verbs = VerbTable.Current.Lines.SelectMany(line => line.Pattern.Matches(part).Select(match => (match.Value, Line: line))).ToList();
            if (verbs.Exists(verb => verb.Line.Alone)) verbs.RemoveAll(verb => !verb.Line.Alone);
            if (verbs.Count > 0) return verbs.Exists(verb => verb.Line.Leaves.Contains(modality)) ? null : verbs[0];
        }
        return null;
    }

    private static IEnumerable<string> Parts(Namer namer, Cited cited, string text)
    {
        var statement = cited.Statement;
        if (VerbTable.Current.Verbless.Contains(statement.Predicate.Name) || cited.Evidence.Inferred.Any(IsJoined)) return [];
        var subject = Find(namer, cited, text, statement.Subject);
        var target = statement.Object is { } id ? Find(namer, cited, text, id) : null;
        return (subject, target) switch
        {
            ({ } one, { } other) when one.Start != other.Start => Clauses.Around(text, one, other),
            ({ } one, _) => Clauses.Around(text, one, one.Form.Owners.ContainsKey(statement.Subject)),
            (_, { } other) when cited.Sentence.Antecedents.Count > 0 => Clauses.Around(text, other, isOwn: false),
            _ => [],
        };
    }

    private static NameSpan? Find(Namer namer, Cited cited, string text, EntityId id) => id == cited.Evidence.Document ? null : namer.Find(text, id);

    private static bool IsJoined(string member) => member is "subject" or "predicate" or "object";
}
