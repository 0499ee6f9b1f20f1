using System.Text.Json;
using SecurityGraph.Model.Statements;

namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Reads the exchange format line by line and fails closed: an unknown member, a value outside its rule, a wrong id or a cut is an
/// <see cref="ExchangeException"/> with file, line and member. That an id occurs once is for the reader of the whole file.
/// </summary>
public static class ExchangeReader
{
    private const string Types = "header, entity, statement, mention, link, withdrawn, coverage or trailer";

    /// <summary>Reads all lines but the trailer, which is compared with what stands before it; the first must be the header.</summary>
    /// <param name="stream">UTF-8; read once, from its position on.</param>
    /// <param name="file">The name that errors give.</param>
    public static IEnumerable<ExchangeLine> Read(Stream stream, string file)
    {
        var lines = new LineSplitter(stream, file);
        using var tally = new LineTally();
        var version = ExchangeHeader.FormatVersion;
        Trailer? trailer = null;
        while (lines.Next(out var line))
        {
            var read = Read(line.Span, file, lines.LineNumber, version);
            if (lines.LineNumber == 1 != read is ExchangeLine.OfHeader)
                throw new ExchangeException(file, lines.LineNumber, "type", "the first line, and only that, is the header");
            if (trailer is not null) throw new ExchangeException(file, lines.LineNumber, "type", "nothing stands behind the trailer");
            if (read is ExchangeLine.OfTrailer end)
            {
                trailer = end.Trailer;
                if (trailer.Refusal(tally.ToTrailer()) is var (member, rule)) throw new ExchangeException(file, lines.LineNumber, member, rule);
                continue;
            }
            tally.Add(read, line.Span);
            if (read is ExchangeLine.OfHeader { Header.Version: var its }) version = its;
            if (read is ExchangeLine.OfStatement { Statement: var statement } && StatementId.Of(statement) is var id && id != statement.Id)
                throw new ExchangeException(file, lines.LineNumber, "id", $"'{statement.Id}' is not the id of what is said, which is {id}");
            yield return read;
        }
        if (lines.LineNumber == 0) throw new ExchangeException(file, 1, "", "the file is empty: the header line is missing");
        if (trailer is null && version > 1) throw new ExchangeException(file, lines.LineNumber + 1, "", Trailer.IsMissing);
    }

    /// <summary>Reads one line. The id of a statement is taken as written; <see cref="Read(Stream, string)"/> verifies it.</summary>
    /// <param name="version">The version of the format that the header of the line's file names.</param>
    public static ExchangeLine Read(ReadOnlySpan<byte> line, string file, long lineNumber, int version = ExchangeHeader.FormatVersion)
    {
        try
        {
            return Guarded(line, version, OfType);
        }
        catch (ValueException fault)
        {
            if (lineNumber == 1 && OtherForm.Of(line) is { } form) throw new ExchangeException(file, lineNumber, "", form, fault);
            throw new ExchangeException(file, lineNumber, fault.Member, fault.Rule, fault);
        }
    }

    /// <summary>Whether a line is the trailer, which counts and hashes the others, not itself. A line that is broken is none.</summary>
    public static bool IsTrailer(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("{\"type\":\""u8)) return line["{\"type\":\""u8.Length..].StartsWith("trailer\""u8);
        try
        {
            return TypeOf(line) == "trailer";
        }
        catch (Exception fault) when (fault is ValueException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reads the JSON of an entity, for formats that carry the same members.</summary>
    /// <exception cref="ValueException">Which member broke which rule.</exception>
    public static Entity ReadEntity(ReadOnlySpan<byte> json) => Guarded(json, version: 0, static (ref LineReader reader, ReadOnlySpan<byte> _, int _) => Entity(ref reader));

    /// <summary>
    /// Reads the JSON of a statement as authors write it: its id, if it has one, does not count, and what is inferred and the summary may stand once for
    /// all evidence.
    /// </summary>
    /// <exception cref="ValueException">Which member broke which rule.</exception>
    public static Statement ReadStatement(ReadOnlySpan<byte> json) =>
        Guarded(json, version: 0, static (ref LineReader reader, ReadOnlySpan<byte> _, int _) => Statement(ref reader, evidenceIsBrief: true).Statement);

    private delegate T Reading<out T>(ref LineReader json, ReadOnlySpan<byte> text, int version);

    /// <summary>Reads the object that a text is; every fault becomes one of a member.</summary>
    private static T Guarded<T>(ReadOnlySpan<byte> text, int version, Reading<T> read)
    {
        try
        {
            if (text.IsEmpty) throw new ValueException("", "the line is empty");
            var json = new LineReader(text);
            json.BeginObject();
            var whole = read(ref json, text, version);
            json.ExpectEnd();
            return whole;
        }
        catch (LineFault fault)
        {
            throw new ValueException(Path(text, fault), fault.Message, fault);
        }
        catch (JsonException fault)
        {
            throw new ValueException("", $"broken JSON at byte {fault.BytePositionInLine + 1}", fault);
        }
        catch (InvalidOperationException fault)
        {
            // Found only when a text is asked for.
            throw new ValueException("", "broken JSON: a text is not UTF-8, or an escape in it is half a character", fault);
        }
    }

    private static string Path(ReadOnlySpan<byte> text, LineFault fault)
    {
        var path = MemberPath.At(text, fault.At);
        return fault.Member.Length == 0 ? path : path.Length == 0 ? fault.Member : $"{path}.{fault.Member}";
    }

    private static ExchangeLine OfType(ref LineReader json, ReadOnlySpan<byte> text, int version) => TypeOf(text) switch
    {
        "statement" => new ExchangeLine.OfStatement(Identified(ref json, version)),
        "entity" => new ExchangeLine.OfEntity(Entity(ref json)),
        "mention" => new ExchangeLine.OfMention(MentionMembers.Read(ref json)),
        "link" => new ExchangeLine.OfLink(LinkMembers.Read(ref json)),
        "withdrawn" => new ExchangeLine.OfWithdrawn(WithdrawnMembers.Read(ref json)),
        "coverage" => new ExchangeLine.OfCoverage(CoverageMembers.Read(ref json)),
        "header" => new ExchangeLine.OfHeader(HeaderMembers.Read(ref json)),
        "trailer" => new ExchangeLine.OfTrailer(TrailerMembers.Read(ref json)),
        null => throw new ValueException("type", "is missing"),
        var other => throw new ValueException("type", $"'{ValueReader.Short(other)}' is not {Types}"),
    };

    private static Entity Entity(ref LineReader json)
    {
        var members = new EntityMembers();
        while (json.NextMember(EntityMembers.Names, out var member)) members.Read(ref json, member);
        return members.ToEntity(json);
    }

    private static Statement Identified(ref LineReader json, int version)
    {
        var (statement, id) = Statement(ref json, evidenceIsBrief: version == 1);
        return statement.Identified(id ?? throw json.Missing("id"));
    }

    private static (Statement Statement, string? Id) Statement(ref LineReader json, bool evidenceIsBrief)
    {
        var members = new StatementMembers(evidenceIsBrief);
        while (json.NextMember(StatementMembers.Names, out var member)) members.Read(ref json, member);
        return (members.ToStatement(json), members.Id);
    }

    /// <summary>Null where no type is told. It is the first member of every line that this program writes.</summary>
    private static string? TypeOf(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("{\"type\":\"statement\""u8)) return "statement";
        var json = new Utf8JsonReader(line);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isType = json.ValueTextEquals("type"u8);
            json.Read();
            if (isType) return json.TokenType == JsonTokenType.String ? json.GetString() : null;
            json.Skip();
        }
        return null;
    }
}
