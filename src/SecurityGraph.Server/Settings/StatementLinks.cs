using Microsoft.AspNetCore.Http;
using SecurityGraph.Judgement.Stating;

namespace SecurityGraph.Server.Settings;

/// <summary>The addresses of statements: under the public address, whatever name the server was asked under; without one as it was asked, which nobody else can open.</summary>
/// <param name="OpensHereOnly">Whether no public address is known.</param>
internal sealed record StatementLinks(string Base, bool OpensHereOnly)
{
    public static StatementLinks From(HttpRequest request, Uri? publicUrl) =>
        publicUrl is null ? new StatementLinks($"{request.Scheme}://{request.Host}", OpensHereOnly: true) : new StatementLinks(publicUrl.AbsoluteUri.TrimEnd('/'), OpensHereOnly: false);

    public string Of(string id) => Base + StatedStatement.PathOf(id);
}
