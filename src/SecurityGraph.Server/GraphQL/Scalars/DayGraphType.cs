using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Scalars;

/// <summary>A day of the calendar.</summary>
internal sealed class DayGraphType : ScalarGraphType
{
    public DayGraphType()
    {
        Name = "Date";
        Description = "A day, yyyy-mm-dd.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Parse(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Parse(text),
        DateOnly day => day,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };

    private static DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{(text.Length > 40 ? text[..40] : text)}' is not a day; write it as 2018-01-24.");
}
