using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Scalars;

/// <summary>A day of the calendar; what is read as none becomes a <see cref="NotADay"/>, which the argument refuses.</summary>
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
        GraphQLIntValue number => new NotADay(number.Value.ToString()),
        GraphQLFloatValue number => new NotADay(number.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Parse(text),
        DateOnly or NotADay => value,
        IFormattable and not Enum => new NotADay(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };

    private static object Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new NotADay(text);
}
