using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>One line of an exchange file: a header, an entity, a statement, or what stands behind these.</summary>
public abstract record ExchangeLine
{
    private protected ExchangeLine()
    {
    }

    public sealed record OfHeader(ExchangeHeader Header) : ExchangeLine;

    public sealed record OfEntity(Entity Entity) : ExchangeLine;

    public sealed record OfStatement(Statement Statement) : ExchangeLine;

    public sealed record OfMention(Mention Mention) : ExchangeLine;

    public sealed record OfLink(Link Link) : ExchangeLine;

    public sealed record OfWithdrawn(Withdrawn Withdrawn) : ExchangeLine;

    public sealed record OfCoverage(SectionCoverage Coverage) : ExchangeLine;

    /// <summary>Given by <see cref="ExchangeReader.Read(ReadOnlySpan{byte}, string, long, int)"/> alone: whoever reads a whole file has it compared.</summary>
    public sealed record OfTrailer(Trailer Trailer) : ExchangeLine;
}
