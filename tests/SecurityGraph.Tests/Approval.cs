using Shouldly;

namespace SecurityGraph.Tests;

/// <summary>
/// Compares a text with a committed file. The variable SECURITYGRAPH_APPROVE=1 rewrites the file instead, for whoever means to
/// change it; the difference is then reviewed like code.
/// </summary>
internal static class Approval
{
    /// <param name="path">From the root of the repository, with slashes.</param>
    public static void Matches(string path, string text)
    {
        var file = Path.Combine(Requirement.Repository, path);
        if (Environment.GetEnvironmentVariable("SECURITYGRAPH_APPROVE") == "1")
        {
            File.WriteAllText(file, text);
            return;
        }
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        text.ShouldBe(approved, $"{path} is not what the program makes; SECURITYGRAPH_APPROVE=1 rewrites it.");
    }
}
