using System.Text;
using SecurityGraph.Model.Files;
using SecurityGraph.Sources.Datasets;

namespace SecurityGraph.Sources.Filling;

/// <summary>A data file that is changed in places; the rest of it stays as it is, character by character.</summary>
internal sealed class EditedFile
{
    private readonly string _path;
    private readonly bool _hasMark;

    private EditedFile(string path, string text, bool hasMark) => (_path, Text, _hasMark) = (path, text, hasMark);

    /// <summary>Without the byte order mark before it.</summary>
    public string Text { get; }

    /// <summary>As its first line ends.</summary>
    public string LineEnd => Text.IndexOf('\n', StringComparison.Ordinal) is var at and > 0 && Text[at - 1] == '\r' ? "\r\n" : "\n";

    public static EditedFile Open(string path)
    {
        var bytes = RegularFile.ReadAll(path, YamlFile.MaxBytes);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return new EditedFile(path, Encoding.UTF8.GetString(bytes, mark, bytes.Length - mark), mark > 0);
    }

    /// <summary>One that is not there yet is empty.</summary>
    public static EditedFile OpenOrNew(string path) => Path.Exists(path) ? Open(path) : new EditedFile(path, "", hasMark: false);

    /// <summary>Its text with the edits, none of which reaches into another.</summary>
    public string With(IEnumerable<Edit> edits)
    {
        var text = Text;
        foreach (var edit in edits.OrderByDescending(edit => edit.Start))
            text = string.Concat(text.AsSpan(0, (int)edit.Start), edit.Text, text.AsSpan((int)edit.End));
        return text;
    }

    /// <summary>Whole or not at all.</summary>
    public void Write(string text)
    {
        var temporary = _path + ".tmp";
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: _hasMark));
            File.Move(temporary, _path, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary); // the disk was full
        }
    }
}
