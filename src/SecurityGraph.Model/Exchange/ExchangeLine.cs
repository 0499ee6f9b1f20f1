using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>One line of an exchange file: a header, an entity, a statement or a link.</summary>
public abstract record ExchangeLine
{
    private protected ExchangeLine()
    {
    }

    public sealed record OfHeader(ExchangeHeader Header) : ExchangeLine;

    public sealed record OfEntity(Entity Entity) : ExchangeLine;

    public sealed record OfStatement(Statement Statement) : ExchangeLine;

    public sealed record OfLink(Link Link) : ExchangeLine;
}
