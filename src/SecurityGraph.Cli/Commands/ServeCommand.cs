using System.CommandLine;
using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
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
        var listening = new ServeOptions();
        var open = new Option<bool>("--open") { Description = "Open the start page in a browser." };
        var documents = new DocumentsOption("evidence then carries its sentence.");
        var command = new CommandWithExamples("serve", "Serve the graph: GraphQL at /graphql, GraphiQL at /graphiql, a start page at /.");
        listening.AddTo(command);
        command.Options.Add(open);
        command.Options.Add(documents);
        graph.AddTo(command);
        command.SetAction((parsed, token) => Serve(listening.Of(parsed), graph.Of(parsed), documents.Of(parsed), parsed.GetValue(open), token));
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
        await RunToItsEnd(server, choice.Store is { } folder && store is EmbeddedStore imported ? new StoreWatch(imported, folder, server.Logger, TimeProvider.System) : null, token);
        return 0;
    }

    /// <summary>What everybody may now do, said by whom it was opened.</summary>
    private static string Opened(ServerOptions options, int port, bool hasSentences) =>
        $"Listens on every network interface: whoever reaches port {port} of this machine can read the graph{(hasSentences ? " and the sentences of the documents" : "")}. " +
        (options.PublicUrl is { } url
            ? $"It answers to requests for {url.Host} and for localhost."
            : "It answers to requests for localhost alone; name the address that others use with --public-url.");

    /// <param name="watch">On a store into which somebody may import meanwhile.</param>
    private static async Task RunToItsEnd(WebApplication server, StoreWatch? watch, CancellationToken token)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(token);
        var watching = watch?.Run(end.Token) ?? Task.CompletedTask;
        await server.WaitForShutdownAsync(token);
        await end.CancelAsync();
        await watching;
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
