using System.Globalization;
using System.Text;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Exchange;

/// <summary>
/// Writes lines of the exchange format: members in the order of its tables, one object a line, LF. <see cref="ExchangeFileWriter"/> makes a file
/// of them.
/// </summary>
public sealed class ExchangeWriter(Stream stream)
{
    private readonly JsonLineBuilder _line = new();
    private readonly JsonLineBuilder _evidence = new();

    public void Write(ExchangeHeader header)
    {
        _line.Open('{').Member("type", "header").Member("format", "securitygraph").Member("version", ExchangeHeader.FormatVersion)
            .Member("dataset", header.Dataset).Member("title", header.Title).Member("description", header.Description)
            .Member("release", header.Release).Member("vocabulary", header.Vocabulary)
            .Member("licence", header.Licence).Member("asOf", Day(header.AsOf));
        EndLine();
    }

    public void Write(Entity entity)
    {
        _line.Open('{').Member("type", "entity").Member("id", entity.Id).Member("formerIds", entity.FormerIds)
            .Member("kind", entity.Kind.Name).Member("subkind", entity.Subkind).Member("name", entity.Name).Member("title", entity.Title);
        if (entity.Aliases.Count > 0)
        {
            _line.Name("aliases").Open('[');
            foreach (var alias in entity.Aliases)
                _line.Open('{').Member("text", alias.Text).Member("lang", alias.Lang).Member("context", alias.Context).Close('}');
            _line.Close(']');
        }
        if (entity.Identifiers.Count > 0)
        {
            _line.Name("identifiers").Open('[');
            foreach (var identifier in entity.Identifiers)
            {
                _line.Open('{').Member("scheme", identifier.Scheme).Member("value", identifier.Value)
                    .Member("status", identifier.Status == IdentifierStatus.Verified ? "verified" : "derived").Close('}');
            }
            _line.Close(']');
        }
        _line.Member("class", entity.Class).Member("copy", entity.Copy).Member("description", entity.Description);
        EndLine();
    }

    public void Write(Statement statement)
    {
        _line.Open('{').Member("type", "statement").Member("id", statement.Id).Member("subject", statement.Subject)
            .Member("predicate", statement.Predicate.Name).Member("object", statement.Object).Member("about", statement.About)
            .Member("asks", statement.Asks?.Name).Member("role", statement.Role).Member("occasion", statement.Occasion)
            .Member("condition", statement.Condition).Member("commitment", statement.Commitment).Member("stage", statement.Stage)
            .Member("partial", statement.Partial).Member("provision", statement.Provision)
            .Member("when", statement.When).Member("validFrom", statement.ValidFrom).Member("validTo", statement.ValidTo)
            .Member("due", statement.Due);
        Write(_line, statement.Quantity);
        _line.Member("money", statement.Money).Member("modality", statement.Modality.Word()).Member("formerIds", statement.FormerIds)
            .Member("derived", statement.Derived);
        _line.Name("evidence").Open('[');
        foreach (var json in InOrder(statement.Evidence)) _line.Raw(json);
        _line.Close(']');
        EndLine();
    }

    public void Write(Link link)
    {
        var kind = link.Kind switch { LinkKind.SameAs => "SAME_AS", LinkKind.DifferentFrom => "DIFFERENT_FROM", _ => "FULFILS" };
        _line.Open('{').Member("type", "link").Member("kind", kind).Member("from", link.From).Member("to", link.To)
            .Member("by", link.By).Member("why", link.Why).Member("on", Day(link.On));
        EndLine();
    }

    public void Write(Mention mention)
    {
        _line.Open('{').Member("type", "mention").Member("entity", mention.Entity).Member("document", mention.Document)
            .Member("section", mention.Section).Member("count", mention.Count);
        EndLine();
    }

    public void Write(Withdrawn withdrawn)
    {
        _line.Open('{').Member("type", "withdrawn").Member("id", withdrawn.Id).Member("release", withdrawn.Release).Member("why", withdrawn.Why);
        EndLine();
    }

    public void Write(SectionCoverage coverage)
    {
        _line.Open('{').Member("type", "coverage").Member("document", coverage.Document).Member("section", coverage.Section)
            .Member("sentences", coverage.Sentences).Member("cited", coverage.Cited);
        if (coverage.Reasons.Count > 0)
        {
            _line.Name("reasons").Open('{');
            foreach (var (reason, count) in coverage.Reasons.OrderBy(pair => pair.Key, StringComparer.Ordinal)) _line.Member(reason, count);
            _line.Close('}');
        }
        EndLine();
    }

    public void Write(Trailer trailer)
    {
        _line.Open('{').Member("type", "trailer").Member("entities", trailer.Entities).Member("statements", trailer.Statements)
            .Member("mentions", trailer.Mentions).Member("links", trailer.Links).Member("withdrawn", trailer.Withdrawn).Member("sha256", trailer.Sha256);
        EndLine();
    }

    public void Write(ExchangeLine line)
    {
        switch (line)
        {
            case ExchangeLine.OfHeader one: Write(one.Header); break;
            case ExchangeLine.OfEntity one: Write(one.Entity); break;
            case ExchangeLine.OfStatement one: Write(one.Statement); break;
            case ExchangeLine.OfMention one: Write(one.Mention); break;
            case ExchangeLine.OfLink one: Write(one.Link); break;
            case ExchangeLine.OfWithdrawn one: Write(one.Withdrawn); break;
            case ExchangeLine.OfCoverage one: Write(one.Coverage); break;
            case ExchangeLine.OfTrailer one: Write(one.Trailer); break;
        }
    }

    /// <summary>By saidOn (absent last), place, then the JSON itself, so that the order never depends on who merged first.</summary>
    private IEnumerable<byte[]> InOrder(IReadOnlyList<Evidence> evidence) =>
        evidence.Select(one => (Evidence: one, Json: ToJson(one)))
            .OrderBy(pair => pair.Evidence, EvidenceOrder.Instance)
            .ThenBy(pair => pair.Json, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))
            .Select(pair => pair.Json);

    /// <summary>Evidence as the format writes it: equal texts are equal evidence.</summary>
    public static string ToText(Evidence evidence) => Encoding.UTF8.GetString(new ExchangeWriter(Stream.Null).ToJson(evidence));

    private byte[] ToJson(Evidence evidence)
    {
        _evidence.Clear();
        _evidence.Open('{').Member("document", evidence.Document).Member("section", evidence.Section)
            .Member("paragraph", evidence.Paragraph).Member("footnote", evidence.Footnote).Member("fingerprints", evidence.Fingerprints)
            .Member("saidOn", evidence.SaidOn).Member("method", evidence.Method)
            .Member("when", evidence.When).Member("validFrom", evidence.ValidFrom).Member("validTo", evidence.ValidTo)
            .Member("due", evidence.Due);
        Write(_evidence, evidence.Quantity);
        _evidence.Member("condition", evidence.Condition).Member("commitment", evidence.Commitment)
            .Member("modality", evidence.Modality?.Word()).Member("silent", evidence.Silent).Member("printed", evidence.Printed)
            .Member("inferred", evidence.Inferred).Member("antecedent", evidence.Antecedent).Member("summary", evidence.Summary)
            .Member("sentence", evidence.Sentence).Member("collectedOn", evidence.CollectedOn)
            .Member("attributedTo", evidence.AttributedTo).Member("url", evidence.Url).Close('}');
        return _evidence.Written.ToArray();
    }

    private static void Write(JsonLineBuilder json, Quantity? quantity)
    {
        if (quantity is null) return;
        json.Name("quantity").Open('{').Member("low", Decimal(quantity.Low)).Member("high", Decimal(quantity.High))
            .Member("unit", quantity.Unit).Member("period", quantity.Period).Member("of", quantity.Of).Close('}');
    }

    private static string? Decimal(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void EndLine()
    {
        _line.Close('}');
        stream.Write(_line.Written);
        stream.WriteByte((byte)'\n');
        _line.Clear();
    }
}
