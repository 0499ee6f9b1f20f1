using System.Globalization;
using System.Numerics;
using GraphQL.Types;
using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Scalars;

/// <summary>
/// The ID of GraphQL as a text, whatever it was sent as: <c>5</c> is the id <c>"5"</c> (specification, 3.5.5). The library's own leaves
/// numbers numbers, which whoever expects a text passes over.
/// </summary>
internal sealed class TextIdGraphType : IdGraphType
{
    public TextIdGraphType() => Name = "ID";

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLIntValue number => number.Value.ToString(),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLStringValue or GraphQLIntValue or GraphQLNullValue;

    public override object? ParseValue(object? value) => value switch
    {
        null or string => value,
        int or long or ulong or BigInteger => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => ThrowValueConversionError(value),
    };

    public override bool CanParseValue(object? value) => value is null or string or int or long or ulong or BigInteger;
}
