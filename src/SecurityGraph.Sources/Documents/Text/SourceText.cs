using System.Text;
using SecurityGraph.Model.Files;

namespace SecurityGraph.Sources.Documents.Text;

/// <summary>The lines of a text file, CRLF and LF alike, after the checks that keep binary files out.</summary>
internal sealed record SourceText(string FileName, string[] Lines)
{
    /// <summary>A thousand printed pages have about 4 MiB; a larger file is not a document.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SourceText Load(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return Parse(name, RegularFile.ReadAll(path, MaxBytes));
        }
        catch (FileNotFoundException fault)
        {
            throw new DocumentException(path, null, "there is no such file", fault);
        }
        catch (NotAFileException fault)
        {
            throw new DocumentException(path, null, $"it is {fault.What}, not a file", fault);
        }
        catch (TooLargeException fault)
        {
            throw new DocumentException(name, null, $"it is larger than {MaxBytes / 1024 / 1024} MiB", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DocumentException(path, null, "it cannot be opened: " + fault.Message, fault);
        }
    }

    public static SourceText Parse(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0) throw new DocumentException(name, LineOf(bytes, nul), "it is not text: a byte is 0");
        var text = Decode(name, bytes);
        if (string.IsNullOrWhiteSpace(text)) throw new DocumentException(name, null, "it is empty");
        return new SourceText(name, SplitLines(text));
    }

    // Not ReplaceLineEndings: it takes a form feed, which begins a page, for a line end.
    private static string[] SplitLines(string text) =>
        Invisible.Without(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new DocumentException(name, LineOf(bytes, Math.Max(fault.Index, 0)), "it is not UTF-8", fault);
        }
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => 1 + bytes[..Math.Min(index, bytes.Length)].Count((byte)'\n');
}
