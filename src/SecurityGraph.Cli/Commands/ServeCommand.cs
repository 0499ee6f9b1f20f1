using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using SecurityGraph.Cli.Configuration;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Server;
using SecurityGraph.Store.Embedded;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Serves the graph by GraphQL until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var graph = new GraphOptions();
        // No default of the library's: it would read the settings for `--help` too, and help is what somebody with broken ones needs.
        var port = new Option<int?>("--port")
        {
            Description = $"The port on this machine; 0 takes any free one. Without it: {Settings.DefaultPort}, or what the settings say.",
            HelpName = "NUMBER",
            CustomParser = Port,
        };
        var anyInterface = new Option<bool>("--any-interface") { Description = "Listen on every network interface, not on this machine alone: for containers, or with --public-url for others." };
        var publicUrl = new Option<Uri?>("--public-url")
        {
            Description = "The address under which others reach it, such as http://graph.example.org:5080. Without it only requests to localhost are answered.",
            HelpName = "URL",
            CustomParser = PublicUrl,
        };
        var origins = new Option<string[]>("--allow-origin")
        {
            Description = "An origin whose web pages may ask this server, such as https://atlas.example.org. Can be given several times. Without it none may but this server's own.",
            HelpName = "URL",
            CustomParser = Origins,
        };
        var open = new Option<bool>("--open") { Description = "Open the start page in a browser." };
        var documents = new DocumentsOption("evidence then carries its sentence.");
        var command = new CommandWithExamples("serve", "Serve the graph: GraphQL at /graphql, GraphiQL at /graphiql, a start page at /.") { port, anyInterface, publicUrl, origins, open, documents };
        graph.AddTo(command);
        command.SetAction((parsed, token) =>
        {
            var options = new ServerOptions { Port = parsed.GetValue(port) ?? Settings.Port, AnyInterface = parsed.GetValue(anyInterface), PublicUrl = parsed.GetValue(publicUrl), Origins = parsed.GetValue(origins) ?? [], Releases = GraphSource.ReleasesFolder };
            return Serve(options, graph.Of(parsed), documents.Of(parsed), parsed.GetValue(open), token);
        });
        command.Examples =
        [
            "serve --open",
            "serve --port 8080 --documents ~/sources",
            "serve --any-interface --public-url http://graph.example.org:5080",
            "serve --allow-origin https://atlas.example.org",
            "serve --data my-dataset",
            "serve --data my-dataset --alone",
            "serve --store ./store",
            "serve --neo4j http://localhost:7474 --user neo4j",
        ];
        return command;
    }

    private static int? Port(ArgumentResult result)
    {
        if (Settings.TryPort(result.Tokens[0].Value, out var port)) return port;
        result.AddError($"--port: '{result.Tokens[0].Value}' is not a number from 0 to 65535.");
        return null;
    }

    private static Uri? PublicUrl(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        var reason = !Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") ? "is not an http or https address"
            : url.UserInfo.Length > 0 ? "carries a user name"
            : url.Query.Length > 0 || url.Fragment.Length > 0 ? "has more than a host, a port and a path"
            : "";
        if (reason.Length == 0) return url;
        result.AddError($"--public-url: '{written}' {reason}; write it as http://graph.example.org:5080.");
        return null;
    }

    /// <summary>As browsers send them in <c>Origin</c>: scheme, host, and the port where it is not the scheme's own.</summary>
    private static string[] Origins(ArgumentResult result)
    {
        var origins = new List<string>();
        foreach (var written in result.Tokens.Select(token => token.Value))
        {
            if (Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https") && url.UserInfo.Length == 0 && url.PathAndQuery == "/" && url.Fragment.Length == 0)
                origins.Add(url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
            else
                result.AddError($"--allow-origin: '{written}' is not an origin; write it as https://atlas.example.org, without a path.");
        }
        return [.. origins];
    }

    private static async Task<int> Serve(ServerOptions options, GraphChoice choice, string? documents, bool open, CancellationToken token)
    {
        var times = new StartTimes();
        using var opened = GraphSource.Open(choice);
        var store = opened.Store;
        var state = await store.ReadState(token);
        times.GraphIsOpen();
        var passages = documents is null ? null : await DocumentTexts.Open(opened, documents, token);
        if (passages is not null) Terminal.Messages.WriteLine($"Texts of {(passages.Documents.Count == 1 ? "one document" : $"{passages.Documents.Count} documents")} in {documents}");
        await using var server = ServerSetup.Build(options, store, passages);
        times.HostIsBuilt();
        await Start(server, options.Port, token);
        times.Listens(server.Logger);
        // "[::]" stands for every interface, and is nothing to click on.
        var address = server.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal);
        if (state.Fault is { } fault) Terminal.Messages.WriteLine(fault);
        if (options.AnyInterface) Terminal.Messages.WriteLine(Opened(options, new Uri(address).Port, passages is not null));
        Terminal.Messages.WriteLine(
            $"{StoreWatch.Describe(state)}{Environment.NewLine}" +
            $"Start page {address}/  GraphQL {address}/graphql  GraphiQL {address}/graphiql{Environment.NewLine}Ctrl+C stops.");
        if (open) Browse(address);
        await RunToItsEnd(server, choice.Store is null ? null : store as EmbeddedStore, token);
        return 0;
    }

    /// <summary>What everybody may now do, said by whom it was opened.</summary>
    private static string Opened(ServerOptions options, int port, bool hasSentences) =>
        $"Listens on every network interface: whoever reaches port {port} of this machine can read the graph{(hasSentences ? " and the sentences of the documents" : "")}. " +
        (options.PublicUrl is { } url
            ? $"It answers to requests for {url.Host} and for localhost."
            : "It answers to requests for localhost alone; name the address that others use with --public-url.");

    /// <param name="imported">A store into which somebody may import meanwhile.</param>
    private static async Task RunToItsEnd(WebApplication server, EmbeddedStore? imported, CancellationToken token)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(token);
        var watch = imported is null ? Task.CompletedTask : new StoreWatch(imported, server.Logger, TimeProvider.System).Run(end.Token);
        await server.WaitForShutdownAsync(token);
        await end.CancelAsync();
        await watch;
    }

    private static async Task Start(WebApplication server, int port, CancellationToken token)
    {
        try
        {
            await server.StartAsync(token);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new CliException($"Port {port} is taken. Take another with --port {(port < 65535 ? port + 1 : port - 1)}, or any free one with --port 0.", fault);
        }
        catch (Exception fault) when (Refused(fault) is { SocketErrorCode: SocketError.AccessDenied })
        {
            throw new CliException($"Port {port} may not be opened: ports below 1024 want rights that this user lacks. Take another with --port.", fault);
        }
        catch (SocketException fault)
        {
            throw new CliException($"Port {port} cannot be opened: {fault.Message}. Take another with --port.", fault);
        }
    }

    private static SocketException? Refused(Exception fault) => fault as SocketException ?? (fault.InnerException is { } inner ? Refused(inner) : null);

    private static void Browse(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            Terminal.Messages.WriteLine($"No browser could be opened; go to {address}");
        }
    }
}
