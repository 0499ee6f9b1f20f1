using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using SecurityGraph.Cli.Configuration;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Files;
using SecurityGraph.Model.Wording;
using SecurityGraph.Neo4j;
using SecurityGraph.Neo4j.QueryApi;
using SecurityGraph.Store;
using SecurityGraph.Store.Embedded;
using SecurityGraph.Store.Embedded.Files;
using Spectre.Console;

namespace SecurityGraph.Cli.Commands;

/// <summary>Looks at the machine and says what works, what doesn't, and what to do.</summary>
internal static class DoctorCommand
{
    private sealed record Finding(string What, bool? Fine, string Found);

    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var url = new Option<string?>("--url") { Description = "Ask a running server instead, whether it has a whole graph to serve: for health checks.", HelpName = "URL" };
        var documents = new DocumentsOption("say whether it is there.");
        var store = new Option<DirectoryInfo?>("--store") { Description = "The store's folder. Without it: the platform's data folder.", HelpName = "FOLDER" };
        var neo4j = new Neo4jArguments();
        var command = new CommandWithExamples("doctor", "Say what works on this machine, what does not, and what to do about it.") { json, url, documents, store };
        neo4j.AddTo(command);
        command.SetAction(async (parsed, token) => Report(
            parsed.GetValue(json), parsed.GetValue(url) is { } address ? [await Server(address, token)]
                : await Examine(neo4j.Of(parsed), () => documents.Of(parsed), parsed.GetValue(store)?.FullName, token)));
        command.Examples = ["doctor", "doctor --json", "doctor --neo4j http://localhost:7474", "doctor --url http://localhost:5080/readyz"];
        return command;
    }

    private static async Task<List<Finding>> Examine(Neo4jOptions? neo4j, Func<string?> documents, string? folder, CancellationToken token)
    {
        List<Finding> findings =
        [
            new("program", true, $"securitygraph {VersionCommand.Program}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"),
            await Bundled(token),
            await Setting("store", () => Store(folder ?? Settings.DataFolder, token)),
            await Setting("documents", () => Task.FromResult(Documents(documents()))),
            await Setting("port", () => Task.FromResult(Port(Settings.Port))),
            new("settings", null, $"read from {Settings.ConfigurationFolder} and the current folder (securitygraph.json), then SECURITYGRAPH_… in the environment"),
        ];
        if (neo4j is not null) findings.Add(await Neo4j(neo4j, token));
        return findings;
    }

    private static string Closed(string message) => message.EndsWith('.') ? message : message + ".";

    private static int Report(bool asJson, List<Finding> findings)
    {
        if (asJson) Json(findings);
        else Show(findings);
        return findings.Any(finding => finding.Fine == false) ? 1 : 0;
    }

    private static async Task<Finding> Server(string address, CancellationToken token)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new CliException($"--url: '{address}' is not an address; write it as http://localhost:5080/readyz.");
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };
        try
        {
            using var answer = await client.GetAsync(url, token);
            return new Finding("server", answer.IsSuccessStatusCode, $"{url} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(token)}");
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !token.IsCancellationRequested))
        {
            return new Finding("server", false, $"{url} does not answer: {fault.Message}");
        }
    }

    /// <summary>A setting that cannot be is a finding like any other: the rest is looked at all the same.</summary>
    private static async Task<Finding> Setting(string what, Func<Task<Finding>> look)
    {
        try
        {
            return await look();
        }
        catch (CliException fault)
        {
            return new Finding(what, false, fault.Message);
        }
    }

    private static async Task<Finding> Bundled(CancellationToken token)
    {
        try
        {
            using var store = EmbeddedStore.Open(GraphSource.BundledFile);
            var state = await store.ReadState(token);
            return new Finding("bundled dataset", true, $"{state.Header.Dataset} {state.Header.Release}: {CountText.OfGraph(state.Entities, state.Statements)}");
        }
        catch (Exception fault) when (fault is IOException or ExchangeException)
        {
            return new Finding("bundled dataset", false, $"{Closed(fault.Message)} Install the program again.");
        }
    }

    private static async Task<Finding> Store(string folder, CancellationToken token)
    {
        try
        {
            if (DatasetFile.CurrentPath(folder) is null && Generations.Gone(folder) is { } gone) return new Finding("store", false, $"{gone}, which its file 'current' names, is gone. Import again.");
            if (DatasetFile.CurrentPath(folder) is null) return new Finding("store", null, $"none in {folder}; `securitygraph import FILE` writes one");
            using var store = EmbeddedStore.Open(folder);
            var state = await store.ReadState(token);
            var lost = !Generations.IsCurrentLost(folder) ? ""
                : Directory.Exists(Path.Combine(folder, Generations.CurrentName)) ? "; 'current' is a folder there, not its file, so the newest generation counts: take it away before the next import"
                : Generations.Cut(folder) is { } cut ? $"; {Path.GetFileName(cut)}, its current generation, is cut, so the newest whole one counts, and the next import writes it anew"
                : "; its file 'current' is lost or wrong, so the newest generation counts, and the next import writes it anew";
            return new Finding("store", true, $"{folder}: {CountText.Of(state.Statements, "statement", "statements")}, generation {state.Generation}{lost}");
        }
        catch (Exception fault) when (fault is IOException or ExchangeException or UnauthorizedAccessException)
        {
            return new Finding("store", false, $"{Closed(fault.Message)} Import again.");
        }
    }

    private static async Task<Finding> Neo4j(Neo4jOptions options, CancellationToken token)
    {
        try
        {
            var facts = await Neo4jFacts.Read(options, token);
            var loaded = facts.Fault is { } fault ? $". {fault}" : ". A graph is loaded.";
            var memory = facts.TransactionMegabytes is { } megabytes and < Neo4jFacts.NeededMegabytes
                ? $" A transaction may take {megabytes} MB, a load wants {Neo4jFacts.NeededMegabytes}: raise db.memory.transaction.max or the heap."
                : "";
            var open = options is { Server: { Scheme: "http", IsLoopback: false }, Password: not null } ? " The password goes over the network in the clear: use https." : "";
            return new Finding("neo4j", facts.Loaded != false && memory.Length == 0, $"{options.Server} is Neo4j {facts.Version} {facts.Edition}, database {options.Database}{loaded}{memory}{open}");
        }
        catch (StoreException broken)
        {
            return new Finding("neo4j", false, broken.Message);
        }
    }

    private static Finding Documents(string? folder) =>
        folder is null ? new Finding("documents", null, "no folder named (SECURITYGRAPH_DOCUMENTS or --documents): citations are shown without their sentences")
        : Directory.Exists(folder) ? new Finding("documents", true, folder)
        : new Finding("documents", false, File.Exists(folder) ? $"{folder} is {RegularFile.WhatIsThere(folder)}, not a folder." : $"There is no folder {folder}.");

    private static Finding Port(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return new Finding("port", true, $"{port} is free");
        }
        catch (SocketException)
        {
            return new Finding("port", false, $"{port} is taken: `securitygraph serve --port {port + 1}` or SECURITYGRAPH_PORT");
        }
    }

    private static void Show(List<Finding> findings)
    {
        foreach (var (what, fine, found) in findings)
        {
            var mark = fine switch { true => "[green]ok[/]  ", false => "[red]no[/]  ", null => "[grey]--[/]  " };
            Terminal.Out.MarkupLine($"{mark}{what,-16} {Terminal.Escape(found)}");
        }
    }

    private static void Json(List<Finding> findings) => Terminal.Json(json =>
    {
        json.WriteStartArray();
        foreach (var (what, fine, found) in findings)
        {
            json.WriteStartObject();
            json.WriteString("what", what);
            json.WriteString("state", fine switch { true => "ok", false => "fault", null => "note" });
            json.WriteString("found", found);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
