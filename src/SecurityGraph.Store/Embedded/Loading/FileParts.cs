using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>The parts of an exchange file in their order, and how many lines of each have come: what its trailer is compared with.</summary>
internal sealed class FileParts(string file)
{
    private static readonly string[] Names = ["the header", "entities", "statements", "mentions", "links", "withdrawn statements", "coverage", "the trailer"];
    private readonly int[] _counts = new int[Names.Length];
    private int _last;

    private enum Part
    {
        Header, Entities, Statements, Mentions, Links, Withdrawn, Coverage, Trailer,
    }

    public Trailer? Trailer { get; private set; }

    /// <exception cref="ExchangeException">The line stands behind one of a later part.</exception>
    public void Add(ExchangeLine line, long number)
    {
        var part = line switch
        {
            ExchangeLine.OfHeader => Part.Header,
            ExchangeLine.OfEntity => Part.Entities,
            ExchangeLine.OfStatement => Part.Statements,
            ExchangeLine.OfMention => Part.Mentions,
            ExchangeLine.OfLink => Part.Links,
            ExchangeLine.OfWithdrawn => Part.Withdrawn,
            ExchangeLine.OfCoverage => Part.Coverage,
            _ => Part.Trailer,
        };
        if ((number == 1) != (part == Part.Header)) throw new ExchangeException(file, number, "type", "the first line, and only that, is the header");
        Add(part, count: 1, number);
        if (line is ExchangeLine.OfTrailer end) Trailer = Trailer is null ? end.Trailer : throw new ExchangeException(file, number, "type", "the trailer stands twice");
    }

    /// <param name="first">The number of the line of the first of them.</param>
    /// <exception cref="ExchangeException">They stand behind a line of a later part.</exception>
    public void AddStatements(int count, long first) => Add(Part.Statements, count, first);

    /// <exception cref="ExchangeException">Lines are missing, or other than when the file was written.</exception>
    public void End(int version, LinesHash hash)
    {
        var lines = _counts.Sum();
        if (Trailer is null && version > 1) throw new ExchangeException(file, lines + 1, "", Trailer.IsMissing);
        int Count(Part part) => _counts[(int)part];
        var found = new Trailer(Count(Part.Entities), Count(Part.Statements), Count(Part.Mentions), Count(Part.Links), Count(Part.Withdrawn), hash.ToString());
        if (Trailer?.Refusal(found) is var (member, rule)) throw new ExchangeException(file, lines, member, rule);
    }

    private void Add(Part part, int count, long line)
    {
        if ((int)part < _last) throw new ExchangeException(file, line, "type", $"{Names[(int)part]} stand before {Names[_last]}");
        _last = (int)part;
        _counts[_last] += count;
    }
}
