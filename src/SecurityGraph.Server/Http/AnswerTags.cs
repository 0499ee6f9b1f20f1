using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SecurityGraph.Server.Settings;
using SecurityGraph.Store;

namespace SecurityGraph.Server.Http;

/// <summary>
/// The weak ETag of what a GET asks for: the same as long as graph, program, texts at hand and kept releases are, so that whoever has the answer is
/// told so instead of asking the graph again. Of an error nobody gets one.
/// </summary>
internal sealed class AnswerTags(IGraphStore store, RequestSettings settings)
{
    /// <summary>Each build has another one, and so has each schema.</summary>
    private static readonly Guid Program = typeof(AnswerTags).Module.ModuleVersionId;

    /// <summary>Which texts are at hand nobody can tell but the process that read them.</summary>
    private readonly Guid _texts = settings.Passages is null ? Guid.Empty : Guid.NewGuid();

    /// <summary>
    /// Read before the answer: where the graph changes in between, the next question finds another tag. Null where a graph cannot be asked what it
    /// holds, or is not whole.
    /// </summary>
    public async Task<EntityTagHeaderValue?> Read(HttpRequest request, string mediaType)
    {
        try
        {
            return (await store.ReadState(request.HttpContext.RequestAborted)).Content is { } content ? Tag(request, mediaType, content) : null;
        }
        catch (StoreException)
        {
            return null; // the answer tells it
        }
    }

    /// <summary>Whether the client has the answer with the tag.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(one => one.Compare(tag, useStrongComparison: false));

    public static void Add(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
    }

    private EntityTagHeaderValue Tag(HttpRequest request, string mediaType, string content)
    {
        string[] parts = [Program.ToString(), content, _texts.ToString(), .. settings.Releases?.Numbers ?? [], mediaType, request.QueryString.Value ?? ""];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 8))}\"", isWeak: true);
    }
}
