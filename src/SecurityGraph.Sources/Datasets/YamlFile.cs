using System.Text;
using SecurityGraph.Model.Files;
using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>A data file as YAML nodes with their positions.</summary>
internal sealed class YamlFile
{
    /// <summary>The largest file read, in bytes: a hundred times the largest of the bundled dataset.</summary>
    internal const int MaxBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private YamlFile(string name, YamlNode? root) => (Name, Root) = (name, root);

    /// <summary>Relative to the dataset's folder, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>Null for a file that holds nothing but comments.</summary>
    public YamlNode? Root { get; }

    /// <exception cref="DiagnosticException">The file cannot be read, or is not one YAML document.</exception>
    public static YamlFile Load(string folder, string name) => Parse(name, ReadText(Path.Combine(folder, name), name));

    /// <exception cref="DiagnosticException">The text is not one YAML document.</exception>
    public static YamlFile Parse(string name, string text)
    {
        var parser = new PlainParser(new Parser(new StringReader(text)));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents.Count > 1
                ? throw Fault(DiagnosticCodes.Yaml, name, default, "the file holds more than one YAML document")
                : new YamlFile(name, stream.Documents.FirstOrDefault()?.RootNode);
        }
        catch (YamlException fault)
        {
            throw Fault(DiagnosticCodes.Yaml, name, fault.Start, fault.Message);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // The library has states that it does not expect; a stranger's file reaches them.
            throw Fault(DiagnosticCodes.Yaml, name, parser.Current?.Start ?? default, "what follows is not YAML");
        }
    }

    public FilePlace At(YamlNode node) => new(Name, (int)Math.Max(1, node.Start.Line), (int)Math.Max(1, node.Start.Column));

    private static string ReadText(string path, string name)
    {
        try
        {
            // A byte order mark is accepted on purpose: editors on Windows add it. That of UTF-16 is not.
            using var reader = new StreamReader(new MemoryStream(RegularFile.ReadAll(path, MaxBytes)), StrictUtf8, detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(DiagnosticCodes.File, name, default, "there is no such file");
        }
        catch (NotAFileException fault)
        {
            throw Fault(DiagnosticCodes.File, name, default, $"it is {fault.What}, not a file");
        }
        catch (TooLargeException)
        {
            throw Fault(DiagnosticCodes.File, name, default, $"the file is larger than {MaxBytes >> 20} MB");
        }
        catch (DecoderFallbackException)
        {
            throw Fault(DiagnosticCodes.File, name, default, "the file is not UTF-8");
        }
        catch (IOException fault)
        {
            throw Fault(DiagnosticCodes.File, name, default, fault.Message);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw Fault(DiagnosticCodes.File, name, default, fault.Message);
        }
    }

    private static DiagnosticException Fault(string code, string name, Mark at, string message) =>
        new(new Diagnostic(Severity.Error, code, new FilePlace(name, (int)Math.Max(1, at.Line), (int)Math.Max(1, at.Column)), message));
}
