using System.ComponentModel;
using System.Diagnostics;

namespace SecurityGraph.Cli.Reviews;

/// <summary>A page that has the text of a document in it is for one reader, and lands in no repository.</summary>
internal static class WorkingTree
{
    /// <summary>How pages are called that Git leaves out here.</summary>
    public const string Ending = ".review.html";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The working tree of Git that would take a file; null where it lies in none, or Git ignores it.</summary>
    public static string? Taking(FileInfo file)
    {
        var folder = file.Directory;
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, ".git"))) folder = folder.Parent;
        return folder is null || Ignores(folder.FullName, file) ? null : folder.FullName;
    }

    /// <summary>Where Git can't be asked, the name tells.</summary>
    private static bool Ignores(string tree, FileInfo file) => Ask(tree, file.FullName) switch
    {
        0 => true,
        1 => false,
        _ => file.Name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase),
    };

    private static int? Ask(string tree, string file)
    {
        var git = new ProcessStartInfo("git", ["-C", tree, "-c", "core.fsmonitor=false", "check-ignore", "--quiet", "--", file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var asked = Process.Start(git);
            return asked?.WaitForExit(Patience) == true ? asked.ExitCode : null;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
