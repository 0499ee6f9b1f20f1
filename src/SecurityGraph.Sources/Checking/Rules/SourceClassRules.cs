using System.Text.RegularExpressions;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Sources.Diagnostics;

namespace SecurityGraph.Sources.Checking.Rules;

/// <summary>A document's class as a source is one of the vocabulary's and belongs to the work: where it was read elsewhere, it is called a copy.</summary>
internal static partial class SourceClassRules
{
    private static readonly string[] Classes = [.. Vocabulary.Current.SourceClasses.Select(one => one.Name)];

    public static void Check(RuleContext context, Located<Entity> located)
    {
        var entity = located.Value;
        if (entity.Class.Length == 0 && !entity.Copy) return;
        var member = entity.Class.Length > 0 ? "class" : "copy";
        if (Fault(entity, member) is { } fault) context.Error(DiagnosticCodes.SourceClass, located.At(member), fault);
    }

    private static string? Fault(Entity entity, string member) =>
        entity.Kind != EntityKind.Document ? $"only a document has a '{member}': what {entity.Kind.Name} is as a source, its subkind tells"
        : entity.Class.Length > 0 && !Classes.Contains(entity.Class) ? Unknown(entity.Class)
        : entity.Kind.TryGetSubkind(entity.Subkind, out var subkind) && subkind.SourceClass is null ? OfPage(entity, SourceClassing.OfAddress(entity))
        : null;

    /// <summary>Pages of institutions hold works of every class; elsewhere a better work than the pages around it is a copy.</summary>
    private static string? OfPage(Entity page, SourceClass address)
    {
        if (page.Class.Length == 0) return "a copy has the class of its work: give its 'class'";
        if (page.Class == Classes[0] && page.Identifiers.Any(one => Consolidated.IsMatch(one.Value)))
            return "a consolidated text is no act, and has no publication of its own: cite the act that laid it down, or amended it, and give the page no class";
        var isBetter = Array.IndexOf(Classes, page.Class) < Array.IndexOf(Classes, address.Name);
        return isBetter && address.IsElsewhere && !page.Copy
            ? $"by its address the page is {address}: a work of the class {page.Class} is a copy there ('copy: true')"
            : null;
    }

    /// <summary>CELEX numbers of sector 0, and European Legislation Identifiers with a day.</summary>
    [GeneratedRegex(@"CELEX(?::|%3A)0\d{4}[A-Z]|/eli/[a-z_]+/\d{4}/\d+/\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    private static partial Regex Consolidated { get; }

    private static string Unknown(string name) =>
        $"{RuleContext.Quoted(name)} is no class of sources: {string.Join(", ", Classes)}{(Spelling.Nearest(name, Classes) is { } near ? $"; did you mean {near}?" : "")}";
}
