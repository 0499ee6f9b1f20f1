using System.CommandLine;

namespace SecurityGraph.Cli.Graphs;

/// <summary>
/// Whether a dataset lies on top of the bundled one: it does, unless <c>--alone</c> says otherwise. The words of earlier releases are taken
/// and shown no more: <c>--no-bundled</c> is <c>--alone</c>, <c>--on-bundled</c> says what holds anyway.
/// </summary>
internal sealed class BundledOptions
{
    private readonly Option<bool> _alone = new("--alone") { Description = "Without the bundled dataset below." };
    private readonly Option<bool> _noBundled = new("--no-bundled") { Hidden = true };
    private readonly Option<bool> _onBundled = new("--on-bundled") { Hidden = true };

    public void AddTo(Command command)
    {
        command.Options.Add(_alone);
        command.Options.Add(_noBundled);
        command.Options.Add(_onBundled);
    }

    public bool IsAlone(ParseResult parsed) => parsed.GetValue(_alone) || parsed.GetValue(_noBundled);
}
