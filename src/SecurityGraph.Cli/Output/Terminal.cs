using System.Text;
using System.Text.Json;
using SecurityGraph.Model.Names;
using Spectre.Console;

namespace SecurityGraph.Cli.Output;

/// <summary>What goes to the terminal: colours and tables for people, plain lines where the output is piped, JSON where it is asked for.</summary>
internal static class Terminal
{
    /// <summary>Longer than any line, so that nothing is wrapped in a pipe.</summary>
    private const int PipeWidth = 1_000_000;

    /// <summary>For results.</summary>
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>For progress and faults, so that results can be piped.</summary>
    public static IAnsiConsole Messages { get; } = Create(Console.Error, Console.IsErrorRedirected);

    public static Task Error(string message) => Console.Error.WriteLineAsync("securitygraph: " + ControlCharacters.Shown(message.ReplaceLineEndings("\n"), keepLines: true).ReplaceLineEndings());

    /// <summary>A value for markup: on one line, and without a meaning for the terminal.</summary>
    public static string Escape(string value) => Markup.Escape(ControlCharacters.Shown(value));

    public static void Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        // The encoder leaves some characters raw that JSON allows and a terminal obeys; outside texts there are none but line ends.
        var text = ControlCharacters.EscapedInJson(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(text + "\n"));
    }

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) };
        if (!redirected) return Clean(AnsiConsole.Create(settings));
        // The library would colour a pipe too where it believes to be in a CI system.
        settings.Ansi = AnsiSupport.No;
        settings.ColorSystem = ColorSystemSupport.NoColors;
        var console = AnsiConsole.Create(settings);
        console.Profile.Width = PipeWidth;
        return Clean(console);
    }

    private static IAnsiConsole Clean(IAnsiConsole console)
    {
        console.Pipeline.Attach(new CleanText());
        return console;
    }
}
