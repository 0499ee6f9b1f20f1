namespace SecurityGraph.Server.Tests.Cli;

/// <summary>The bundled dataset without its statements, as an exchange file; its trailer has the counts alone.</summary>
internal static class EntitiesAlone
{
    public static async Task<string> Export(Program program)
    {
        var lines = (await program.Run("export")).Out.Split('\n');
        string[] entities = [.. lines.Where(Is)];
        return string.Join('\n', [lines[0], .. entities, $"{{\"type\":\"trailer\",\"entities\":{entities.Length},\"statements\":0,\"mentions\":0,\"links\":0,\"withdrawn\":0}}\n"]);
    }

    /// <summary>The lines of entities in an exchange file.</summary>
    public static IEnumerable<string> In(string file) => file.Split('\n').Where(Is);

    private static bool Is(string line) => line.Contains("\"type\":\"entity\"", StringComparison.Ordinal);
}
