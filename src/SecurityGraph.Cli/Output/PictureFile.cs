using SecurityGraph.Exports;
using SecurityGraph.Exports.Pictures;
using SecurityGraph.Model.Wording;
using Spectre.Console;

namespace SecurityGraph.Cli.Output;

/// <summary>Writes a picture in a format to where the command line says, and tells what is in it and what is not.</summary>
internal static class PictureFile
{
    public static async Task Write(ExportFormat format, Picture picture, FileInfo? output)
    {
        try
        {
            await WriteWhole(format, picture, output);
        }
        catch (PictureTooLargeException fault)
        {
            throw new CliException(fault.Message, fault);
        }
    }

    private static async Task WriteWhole(ExportFormat format, Picture picture, FileInfo? output)
    {
        if (output is null)
        {
            await using var stdout = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            await format.Files[0].Write(picture, stdout);
        }
        else if (format.IsFolder)
        {
            await WholeFolder.Write(output.FullName, [.. format.Files.Select(file => (file.Name, (Func<Stream, Task>)(stream => file.Write(picture, stream))))]);
        }
        else
        {
            await WholeFile.Write(output, stream => Written(format.Files[0], picture, stream));
        }
        var where = output is null ? "" : $" in {output.FullName}";
        Terminal.Messages.WriteLine($"{CountText.Of(picture.Nodes.Count, "entity", "entities")} and {CountText.Of(picture.EdgeCount, "relation", "relations")}{where}");
        foreach (var left in picture.LeftOut) Terminal.Messages.WriteLine("Left out: " + left);
    }

    private static async Task<bool> Written(ExportFile file, Picture picture, Stream stream)
    {
        await file.Write(picture, stream);
        return true;
    }
}
