using System.Globalization;
using SecurityGraph.Judgement;
using SecurityGraph.Judgement.Promises;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using static SecurityGraph.Cli.Output.PageLines;

namespace SecurityGraph.Cli.Output;

/// <summary>What was promised and asked of the files of a dossier stands with them; who looks at the system or the field looks for it here.</summary>
internal static class DossierPromises
{
    /// <summary>A field may have hundreds: what has become of each `promises` tells.</summary>
    private const int Most = 20;

    public static void Write(Dossier dossier)
    {
        if (dossier.OfFiles.Count == 0) return;
        Heading(dossier.Entity.Kind == EntityKind.Topic ? "Promised and asked on it" : "Promised and asked on its files");
        var first = dossier.Entity.Kind == EntityKind.Topic ? Math.Min(Most, dossier.OfFiles.Count) : dossier.OfFiles.Count;
        foreach (var promise in dossier.OfFiles.Take(first)) Write(dossier, promise);
        if (dossier.OfFiles.Count - first is > 0 and var more)
            Line(2, string.Create(CultureInfo.InvariantCulture, $"and {more} more: securitygraph promises --about {dossier.Entity.Id}"));
    }

    private static void Write(Dossier dossier, Promise promise)
    {
        string[] marks = [PrintedDates.Of(promise.Statement), promise.Statement.Modality.Word(), promise.Form == PromiseForm.Forecast ? PromisesPage.Came(promise.End.Outcome) : promise.End.Outcome.ToString().ToLowerInvariant()];
        Line(2, Escape(StatementText.Capitalised(dossier.TextOf(promise.Statement))) + DossierPage.Marks([.. marks.Where(mark => mark.Length > 0)]));
        DossierPage.Citations(dossier, promise.Statement);
    }
}
