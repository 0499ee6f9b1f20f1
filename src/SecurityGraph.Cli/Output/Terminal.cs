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

    /// <summary>Only the program's own line ends begin lines; what a file or an argument brings is marked.</summary>
    public static Task Error(string message)
    {
        var lines = message.Split(Environment.NewLine).Select(line => ControlCharacters.Shown(line));
        return Console.Error.WriteLineAsync("securitygraph: " + string.Join(Environment.NewLine, lines));
    }

    /// <summary>A value for markup: on one line, and without a meaning for the terminal.</summary>
    public static string Escape(string value) => Markup.Escape(ControlCharacters.Shown(value));

    /// <summary>
    /// Many lines, or long ones, as they are: the library would measure every word of them. What of them comes from a file went
    /// through <see cref="ControlCharacters.Shown"/> or <see cref="Styled"/>.
    /// </summary>
    public static void Lines(TextWriter to, IEnumerable<string> lines)
    {
        const int Enough = 32 * 1024;
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append(Environment.NewLine);
            if (text.Length < Enough) continue;
            to.Write(text);
            text.Clear();
        }

        to.Write(text);
    }

    /// <summary>The text in a style, where the console has any (1 is bold, 34 blue, 90 grey), and without a meaning of its own for the terminal.</summary>
    public static string Styled(string text, int style)
    {
        var shown = ControlCharacters.Shown(text);
        return Out.Profile.Capabilities.Ansi ? $"\u001b[{style}m{shown}\u001b[0m" : shown;
    }

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
