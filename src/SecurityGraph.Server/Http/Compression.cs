using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace SecurityGraph.Server.Http;

/// <summary>Answers go out packed to those who take that: a graph's JSON says the same words again and again.</summary>
internal static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .AddResponseCompression(Set)
        // The fastest of gzip leaves a fifth, this an eighth.
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);

    private static void Set(ResponseCompressionOptions options)
    {
        // Nothing here is secret from whoever may ask, so nothing is told by how well it packs (BREACH).
        options.EnableForHttps = true;
        options.MimeTypes = [Negotiation.PlainJson, Negotiation.ResponseJson, "text/plain", "text/html", "text/css", "text/javascript", .. ExportEndpoint.PackedTypes];
    }
}
