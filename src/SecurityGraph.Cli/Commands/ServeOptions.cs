using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SecurityGraph.Cli.Configuration;
using SecurityGraph.Cli.Graphs;
using SecurityGraph.Server;

namespace SecurityGraph.Cli.Commands;

/// <summary>The options that say how the server listens, whom it answers, and how much.</summary>
internal sealed class ServeOptions
{
    // No default of the library's: it would read the settings for `--help` too, and help is what somebody with broken ones needs.
    private readonly Option<int?> _port = new("--port")
    {
        Description = $"The port on this machine; 0 takes any free one. Without it: {Settings.DefaultPort}, or what the settings say.",
        HelpName = "NUMBER",
        CustomParser = Port,
    };

    private readonly Option<bool> _anyInterface = new("--any-interface") { Description = "Listen on every network interface, not on this machine alone: for containers, or with --public-url for others." };

    private readonly Option<Uri?> _publicUrl = new("--public-url")
    {
        Description = "The address under which others reach it, such as http://graph.example.org:5080. Without it only requests to localhost are answered.",
        HelpName = "URL",
        CustomParser = PublicUrl,
    };

    private readonly Option<string[]> _origins = new("--allow-origin")
    {
        Description = "An origin whose web pages may ask this server, such as https://atlas.example.org. Can be given several times. Without it none may but this server's own.",
        HelpName = "URL",
        CustomParser = Origins,
    };

    private readonly Option<int> _timeLimit = new("--time-limit")
    {
        Description = "How many seconds one GraphQL request may take, 1 to 600.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => (int)ServerOptions.DefaultTimeout.TotalSeconds,
        CustomParser = result => Number(result, 600),
    };

    private readonly Option<int?> _rateLimit = new("--rate-limit")
    {
        Description = "How many GraphQL requests one address may send in a minute. Without it: as many as it likes.",
        HelpName = "NUMBER",
        CustomParser = result => Number(result, int.MaxValue),
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _port, _anyInterface, _publicUrl, _origins, _timeLimit, _rateLimit }) command.Options.Add(option);
    }

    public ServerOptions Of(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(_port) ?? Settings.Port,
        AnyInterface = parsed.GetValue(_anyInterface),
        PublicUrl = parsed.GetValue(_publicUrl),
        Origins = parsed.GetValue(_origins) ?? [],
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeLimit)),
        RequestsPerMinute = parsed.GetValue(_rateLimit),
        Releases = GraphSource.ReleasesFolder,
    };

    private static int? Port(ArgumentResult result)
    {
        if (Settings.TryPort(result.Tokens[0].Value, out var port)) return port;
        result.AddError($"--port: '{result.Tokens[0].Value}' is not a number from 0 to 65535.");
        return null;
    }

    private static int Number(ArgumentResult result, int most)
    {
        var written = result.Tokens[0].Value;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{result.Argument.Name}: '{written}' is not a number from 1 to {most}."));
        return 1;
    }

    private static Uri? PublicUrl(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        var reason = !Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") ? "is not an http or https address"
            : url.UserInfo.Length > 0 ? "carries a user name"
            : url.Query.Length > 0 || url.Fragment.Length > 0 ? "has more than a host, a port and a path"
            : "";
        if (reason.Length == 0) return url;
        result.AddError($"--public-url: '{written}' {reason}; write it as http://graph.example.org:5080.");
        return null;
    }

    /// <summary>As browsers send them in <c>Origin</c>: scheme, host, and the port where it is not the scheme's own.</summary>
    private static string[] Origins(ArgumentResult result)
    {
        var origins = new List<string>();
        foreach (var written in result.Tokens.Select(token => token.Value))
        {
            if (Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https") && url.UserInfo.Length == 0 && url.PathAndQuery == "/" && url.Fragment.Length == 0)
                origins.Add(url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
            else
                result.AddError($"--allow-origin: '{written}' is not an origin; write it as https://atlas.example.org, without a path.");
        }
        return [.. origins];
    }
}
