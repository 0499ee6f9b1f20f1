using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Reads the exchange format line by line and fails closed: an unknown member, a value outside its rule or a wrong id is an
/// <see cref="ExchangeException"/> with file, line and member. That an id occurs once is for the reader of the whole file.
/// </summary>
public static class ExchangeReader
{
    /// <summary>Reads all lines; the first must be the header.</summary>
    /// <param name="stream">UTF-8; read once, from its position on.</param>
    /// <param name="file">The name that errors give.</param>
    public static IEnumerable<ExchangeLine> Read(Stream stream, string file)
    {
        var lines = new LineSplitter(stream, file);
        while (lines.Next(out var line))
        {
            var read = Read(line.Span, file, lines.LineNumber);
            if (lines.LineNumber == 1 != read is ExchangeLine.OfHeader)
                throw new ExchangeException(file, lines.LineNumber, "type", "the first line, and only that, is the header");
            if (read is ExchangeLine.OfStatement { Statement: var statement } && StatementId.Of(statement) is var id && id != statement.Id)
                throw new ExchangeException(file, lines.LineNumber, "id", $"'{statement.Id}' is not the id of what is said, which is {id}");
            yield return read;
        }
        if (lines.LineNumber == 0) throw new ExchangeException(file, 1, "", "the file is empty: the header line is missing");
    }

    /// <summary>Reads one line. The id of a statement is taken as written; <see cref="Read(Stream, string)"/> verifies it.</summary>
    public static ExchangeLine Read(ReadOnlySpan<byte> line, string file, long lineNumber)
    {
        if (StatementLine.TryRead(line) is { } statement) return new ExchangeLine.OfStatement(statement);
        if (EntityLine.TryRead(line) is { } entity) return new ExchangeLine.OfEntity(entity);
        try
        {
            return TypeOf(line) switch
            {
                "header" => new ExchangeLine.OfHeader(WireReader.Header(Parse(line, WireContext.Default.HeaderWire))),
                "entity" => new ExchangeLine.OfEntity(ReadEntity(line)),
                "statement" => new ExchangeLine.OfStatement(ReadIdentified(line)),
                "link" => new ExchangeLine.OfLink(WireReader.Link(Parse(line, WireContext.Default.LinkWire))),
                var other => throw ValueReader.Fault("type", other, "is not header, entity, statement or link"),
            };
        }
        catch (ValueException fault)
        {
            throw new ExchangeException(file, lineNumber, fault.Member, fault.Rule, fault);
        }
    }

    /// <summary>Reads the JSON of an entity, for formats that carry the same members.</summary>
    /// <exception cref="ValueException">Which member broke which rule.</exception>
    public static Entity ReadEntity(ReadOnlySpan<byte> json) => WireReader.Entity(Parse(json, WireContext.Default.EntityWire));

    /// <summary>Reads the JSON of a statement whose id, if it has one, does not count: it is computed.</summary>
    /// <exception cref="ValueException">Which member broke which rule.</exception>
    public static Statement ReadStatement(ReadOnlySpan<byte> json) => WireReader.Statement(Parse(json, WireContext.Default.StatementWire));

    private static Statement ReadIdentified(ReadOnlySpan<byte> line)
    {
        var wire = Parse(line, WireContext.Default.StatementWire);
        return WireReader.Statement(wire).Identified(ValueReader.Required("id", wire.Id));
    }

    private static T Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("null is not an object");
        }
        catch (JsonException fault)
        {
            throw new ValueException(Member(fault), Reason(fault), fault);
        }
    }

    private static string Member(JsonException fault) =>
        fault.Path is { } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : "";

    private static string? TypeOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            if (line.IsEmpty || !json.Read() || json.TokenType != JsonTokenType.StartObject) throw new ValueException("", "the line is not an object");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isType = json.ValueTextEquals("type"u8);
                json.Read();
                if (isType) return json.TokenType == JsonTokenType.String ? json.GetString() : null;
                json.Skip();
            }
            return null;
        }
        catch (JsonException fault)
        {
            throw new ValueException("", Reason(fault), fault);
        }
        catch (InvalidOperationException fault)
        {
            // An escape that is half a character; the reader finds it only when the text is asked for.
            throw new ValueException("type", "broken JSON: " + fault.Message, fault);
        }
    }

    /// <summary>The runtime's message names CLR types and repeats the position; what is left says what is wrong.</summary>
    private static string Reason(JsonException fault)
    {
        var message = fault.Message;
        if (message.StartsWith("The JSON property '", StringComparison.Ordinal))
            return Unknown(fault, message.Split('\''));
        var cut = message.IndexOf(" Path: ", StringComparison.Ordinal);
        if (cut < 0) cut = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        if (cut >= 0) message = message[..cut];
        if (!message.StartsWith("The JSON value could not be converted to ", StringComparison.Ordinal)) return "broken JSON: " + message;
        return message.Contains("[]", StringComparison.Ordinal) ? "is not a list" : "is of another form: a text, a number or members are expected";
    }

    /// <summary>The runtime says which property (1) and of which type (3), whose members tell what was meant. The name is not said twice.</summary>
    private static string Unknown(JsonException fault, string[] message)
    {
        var known = message.Length > 3 && typeof(StatementWire).Assembly.GetType(message[3]) is { } type ? WireContext.Default.GetTypeInfo(type)?.Properties : null;
        var near = known is null ? null : Spelling.Nearest(message[1], known.Select(member => member.Name));
        return $"unknown member{(Member(fault).Length == 0 ? $" '{message[1]}'" : "")}{(near is null ? "" : $"; did you mean {near}?")}";
    }
}
