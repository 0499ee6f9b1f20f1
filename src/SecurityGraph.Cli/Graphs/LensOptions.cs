using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SecurityGraph.Cli.Output;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Terms;
using SecurityGraph.Model.Wording;
using SecurityGraph.Store;
using SecurityGraph.Store.Lenses;
using Spectre.Console;

namespace SecurityGraph.Cli.Graphs;

/// <summary>The options that say how the graph is looked at: two days, and the sources that are heard.</summary>
internal sealed class LensOptions
{
    private readonly Option<DateOnly?> _asOf = DayOption("--as-of", "What was true in the world on this day.");
    private readonly Option<DateOnly?> _saidBy = DayOption("--said-by", "What the sources had said by this day.");
    private readonly Option<string> _sources = new("--sources") { Description = "What sources of at least this class say.", HelpName = "CLASS" };

    public LensOptions() => _sources.AcceptOnlyFromAmong([.. Vocabulary.Current.SourceClasses.Select(one => one.Name)]);

    public void AddTo(Command command)
    {
        command.Options.Add(_asOf);
        command.Options.Add(_saidBy);
        command.Options.Add(_sources);
    }

    /// <summary>The names of those that a command line gives.</summary>
    public IReadOnlyList<string> Given(CommandResult result) =>
        [.. new Option[] { _asOf, _saidBy, _sources }.Where(option => result.GetResult(option) is not null).Select(option => option.Name)];

    /// <summary>What the command line asks for; what is amiss with the store, and that a day is later than it knows, is told beside the answer.</summary>
    public async Task<Lens> Of(ParseResult parsed, IGraphStore store, CancellationToken token)
    {
        var state = await store.ReadState(token);
        if (state.Fault is { } fault) Terminal.Messages.WriteLine(fault);
        var lens = new Lens
        {
            AsOf = parsed.GetValue(_asOf),
            SaidBy = parsed.GetValue(_saidBy),
            Sources = parsed.GetValue(_sources) is { } name && Vocabulary.Current.TryGetSourceClass(name, out var weakest) ? weakest : null,
        };
        if (lens.AsOf > state.Header.AsOf || lens.SaidBy > state.Header.AsOf)
            Terminal.Messages.WriteLine($"What came after {DateText.Plain(Edtf.Day(state.Header.AsOf))} release {state.Header.Release} does not know.");
        return lens;
    }

    private static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => Day(result, name),
    };

    private static DateOnly? Day(ArgumentResult result, string name)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"{name}: '{result.Tokens[0].Value}' is not a day; write it as 2018-01-24.");
        return null;
    }
}
