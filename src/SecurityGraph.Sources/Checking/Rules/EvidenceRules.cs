using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>Evidence cites a place that somebody else can look up.</summary>
internal static class EvidenceRules
{
    /// <summary>The most printed words kept where no typed value is honest: more would be quoting.</summary>
    private const int MaxPrintedWords = 8;

    /// <param name="isOwn">Whether an evidence, by its index, has stricter rules of its source: its text is held, or its author cites a sentence by number.</param>
    public static void Check(RuleContext context, Located<Statement> located, Func<int, bool>? isOwn)
    {
        for (var i = 0; i < located.Value.Evidence.Count; i++)
        {
            var evidence = located.Value.Evidence[i];
            if (evidence.Fingerprints.Count == 0 && evidence.Url is null && isOwn?.Invoke(i) != true)
                context.Error(DiagnosticCodes.Evidence, located.At($"evidence[{i}]"), isOwn is null
                    ? "without a fingerprint the evidence has a url"
                    : "evidence has a url, or a fingerprint: write `sentence: N`, the number of the sentence in its paragraph, and run check --documents FOLDER --fill");
            if (context.Entities.TryGetValue(evidence.Document, out var document) && HasNoText(document, out var subkind))
                context.Error(
                    DiagnosticCodes.Evidence, located.At($"evidence[{i}].document"),
                    $"{document.Id} has no text: evidence cites a Document, or an Instrument that is a text, not {document.Kind.Name}({subkind})");
            if (evidence.Printed is { } printed && Words(printed) is var words and > MaxPrintedWords)
                context.Error(DiagnosticCodes.Printed, located.At($"evidence[{i}].printed"), $"{words} words are printed; at most {MaxPrintedWords} may be");
            if (!Vocabulary.Current.IsMethod(evidence.Method))
                context.Error(
                    DiagnosticCodes.Qualifier, located.At($"evidence[{i}].method"),
                    $"{RuleContext.Quoted(evidence.Method)} is not a method: curated, imported or rule:id@version");
        }
    }

    private static bool HasNoText(Entity document, out Subkind? subkind) =>
        document.Kind.TryGetSubkind(document.Subkind, out subkind) && !subkind.HasText;

    private static int Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;
}
