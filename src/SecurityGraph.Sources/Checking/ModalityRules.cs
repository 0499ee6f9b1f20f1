using System.Text.RegularExpressions;
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
internal static partial class ModalityRules
{
    /// <summary>What an author may have looked at.</summary>
    public const string Looked = "modality";

    public static void Check(RuleContext context, Namer namer, Cited cited)
    {
        var told = new Told(cited.Statement, cited.Evidence, cited.Index);
        var isLooked = cited.IsLookedAt(Looked);
        var against = cited.Sentence.Texts.Select(text => Against(namer, cited, text, told)).ToList();
        var found = against.TrueForAll(one => one is not null) ? against.FirstOrDefault() : null;
        if (found is { } verb && !isLooked)
            context.Warning(DiagnosticCodes.Modality, cited.At("modality"), $"it is told as {told.Modality.Word()}, but '{verb.Words}' says {verb.Line.Says}: write the modality that the sentence has, or `looked: [modality]` in the evidence if it has this one");
        if (found is null && isLooked)
            context.Warning(DiagnosticCodes.Modality, cited.LookedAt, "the verb says nothing against the modality: leave looked out");
    }

    /// <summary>The verb that speaks against a modality; null where one leaves it, or none decides.</summary>
    private static FoundVerb? Against(Namer namer, Cited cited, string text, Told told)
    {
        // Where the predicate is inferred, the sentence has another verb.
        if (VerbTable.Current.Verbless.Contains(cited.Statement.Predicate.Name) || cited.Evidence.Inferred.Contains("predicate")) return null;
        // What is announced is still to come.
        if (cited.Statement.Stage == "announced") return null;
        var target = cited.Statement.Object is { } id ? Behind(text, Named(namer, cited, text, "object", id)) : null;
        var subject = Named(namer, cited, text, "subject", cited.Statement.Subject, target?.Start);
        if (Lead(cited.Statement.Predicate, text, subject, target) is { } lead)
        {
            if (!lead.Leaves(told.Modality)) return lead;
            // A fact that the lead leaves is one only where its own verb says so: "if all agree, it will" leaves none.
            if (lead.Line.Alone || told.Modality.Class() != ModalityClass.Fact) return null;
        }
        // "The proposed Act will strengthen it": what will be is that of a proposal.
        if (told.Modality == Modality.Proposed && subject is not null && Proposed.IsMatch(text[..subject.Start])) return null;
        var isBetween = subject is not null && target is not null && subject.Start != target.Start;
        return new VerbReading(cited.Statement.Predicate, told.Modality).Against([.. Parts(cited, text, subject, target)], isBetween, IsNow(told));
    }

    private static FoundVerb? Lead(Predicate predicate, string text, NameSpan? subject, NameSpan? target)
    {
        var first = subject is not null && target is not null ? (subject.Start <= target.Start ? subject : target) : subject ?? target;
        return first is null ? null : VerbReading.Lead(predicate, Clauses.Lead(text, first), text[first.End..]);
    }

    /// <summary>"From June on the Office runs it" tells a plan.</summary>
    private static bool IsNow(Told told) => told.Dates.All(one => told.Evidence.SaidOn is { } said && one.Date.Earliest <= said.Latest);

    private static IEnumerable<string> Parts(Cited cited, string text, NameSpan? subject, NameSpan? target) =>
        (subject, target) switch
        {
            ({ } one, { } other) when one.Start != other.Start => Clauses.Around(text, one, other),
            ({ } one, _) => Clauses.Around(text, one, one.Form.Owners.ContainsKey(cited.Statement.Subject)),
            // Where the subject is inferred, or stands in the antecedent, the verb is that of its object.
            (_, { } other) when cited.Evidence.Inferred.Contains("subject") || cited.Sentence.Antecedents.Count > 0 => Clauses.Around(text, other, isOwn: false),
            _ => [],
        };

    private static NameSpan? Named(Namer namer, Cited cited, string text, string member, EntityId id, int? near = null) =>
        id == cited.Evidence.Document || cited.Evidence.Inferred.Contains(member) ? null : namer.Find(text, id, near);

    /// <summary>"Is consulting the public", which is a name of what goes on: its first word is the verb.</summary>
    private static NameSpan? Behind(string text, NameSpan? name) =>
        name is not null && Auxiliary.IsMatch(text[..name.Start]) && Progressive.Match(text[name.Start..name.End]) is { Success: true } verb ? name with { Start = name.Start + verb.Length } : name;

    [GeneratedRegex(@"\b(?:is|are|was|were|been|be)(?: [a-z]+ly| also| now)? \z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Auxiliary { get; }

    [GeneratedRegex(@"\b(?:[Pp]roposed|[Dd]raft) (?:new )?\z", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Proposed { get; }

    [GeneratedRegex(@"\A[a-z]+ing\b", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Progressive { get; }
}
