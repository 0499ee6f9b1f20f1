using System.Globalization;
using System.Text;
using SecurityGraph.Judgement;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.Pages;

/// <summary>The documents that say most, each with a question and, where that is known, its place on the web.</summary>
internal static class DocumentRows
{
    private const int Most = 8;

    public static async Task<string> Write(IGraphStore store, Coverage coverage, CancellationToken cancellationToken)
    {
        var most = coverage.Totals.EvidenceByDocument.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Most).ToList();
        var found = await store.FindEntities(new EntityQuery { Ids = [.. most.Select(pair => pair.Key)] }, cancellationToken);
        var documents = found.Items.ToDictionary(item => item.Item.Id, item => item.Item);
        var rows = new StringBuilder();
        foreach (var (id, count) in most) rows.Append(CultureInfo.InvariantCulture, $"<tr><td>{Named(documents.GetValueOrDefault(id), id)}</td><td>{count}</td></tr>\n");
        return rows.ToString();
    }

    private static string Named(Entity? document, EntityId id)
    {
        var name = document is null ? id.ToString() : document.Title.Length > 0 ? document.Title : document.Name;
        var question = $"<a href=\"{ReadyQuestions.Link(ReadyQuestions.DocumentQuestion(id))}\">{StartPage.Text(name)}</a>";
        return Address(document) is { } address ? $"{question} <a class=\"text\" href=\"{StartPage.Text(address)}\">on the web</a>" : question;
    }

    private static string? Address(Entity? document) =>
        document?.Identifiers.Select(one => IdentifierSchemes.Link(one.Scheme, one.Value)).FirstOrDefault(link => link is not null);
}
