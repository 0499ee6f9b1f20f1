using System.Text;
using CsCheck;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Embedded.Loading;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Store.Embedded;

/// <summary>What is read without making a statement gives the row that the statement gives, or is left.</summary>
public sealed class StatementScanTests
{
    private const string Full =
        """{"type":"statement","id":"part-of:a07df771dc626650","subject":"actor:a","predicate":"PART_OF","object":"actor:b","about":["document:d","actor:old-a"],"asks":"AGREES","role":"member","occasion":"event:other","condition":"if \"needed\"","commitment":"announced","stage":"trilogue","partial":true,"provision":"Art 78","when":"2018-04","validFrom":"2017-05/..","validTo":"..","due":"[..2018-06]","quantity":{"low":"80","high":"90.5","unit":"%","period":"2017","of":"flagged"},"money":"a-key","modality":"ongoing","inferred":["subject","due"],"summary":"Čaputová 😀","derived":true,"evidence":[{"document":"document:d","section":"IV.2","paragraph":3,"footnote":10,"fingerprints":["sha256:6e0f000000000000","sha256:00000000000000ff"],"saidOn":"2018-01-24","method":"curated","when":"2018","validFrom":"2016","validTo":"2019","due":"2020","quantity":{"low":"1","unit":"EUR"},"condition":"c","commitment":"committed","modality":"planned","silent":["when"],"printed":"in the coming weeks","attributedTo":"actor:other","url":"https://example.eu/a"},{"document":"document:d","method":"rule:a@1"}]}""";

    private const string Brief =
        """{"type":"statement","id":"occurs:0123456789abcdef","subject":"actor:a","predicate":"OCCURS","when":"2018","modality":"occurred","evidence":[{"document":"document:d","section":"I","fingerprints":["sha256:6e0f000000000000"],"method":"curated"}]}""";

    private const string Figure =
        """{"type":"statement","id":"has-figure:0123456789abcdef","subject":"actor:a","predicate":"HAS_FIGURE","quantity":{"low":"5","unit":"person","period":"2017/2018-06"},"modality":"occurred","evidence":[{"document":"document:d","method":"curated"}]}""";

    /// <summary>By which a line is known as that of a statement.</summary>
    private const string Beginning = """{"type":"statement",""";

    private static readonly byte[][] Lines = [Encoding.UTF8.GetBytes(Full), Encoding.UTF8.GetBytes(Brief), Encoding.UTF8.GetBytes(Figure)];

    private static readonly EntityIndex Entities = Index("actor:a", "actor:b", "document:d");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_row_is_that_of_the_statement(int line) => Scanned(Lines[line]).ShouldBe(Read(Lines[line]));

    [Theory]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018\",\"when\":\"2018\",")]
    [InlineData("\"when\":\"2018\",", "\"when\":null,")]
    [InlineData("\"when\":\"2018\",", "\"whenever\":\"2018\",")]
    [InlineData("\"when\":\"2018\",", "\"when\":\"2018-13\",")]
    [InlineData("\"when\":\"2018\",", "\"due\":\"2018-13\",")]
    [InlineData("\"when\":\"2018\",", "\"asks\":\"AGREED\",")]
    [InlineData("\"when\":\"2018\",", "\"occasion\":\"robot:a\",")]
    [InlineData("\"when\":\"2018\",", "\"partial\":1,")]
    [InlineData("\"when\":\"2018\",", "\"summary\":\"\\ud800\",")]
    [InlineData("\"when\":\"2018\",", "\"inferred\":[1],")]
    [InlineData("\"when\":\"2018\",", "\"quantity\":{\"low\":\"much\",\"unit\":\"%\"},")]
    [InlineData("\"when\":\"2018\",", "\"about\":[\"actor:nobody\"],")]
    [InlineData("\"when\":\"2018\",", "\"object\":\"actor:nobody\",")]
    [InlineData("\"subject\":\"actor:a\",", "")]
    [InlineData("\"subject\":\"actor:a\"", "\"subject\":\"actor:\\u0061\"")]
    [InlineData("\"occurred\"", "\"occured\"")]
    [InlineData("\"OCCURS\"", "\"PUBLISHES\"")]
    [InlineData("occurs:0123456789abcdef", "occurs:0123456789ABCDEF")]
    [InlineData("\"document\":\"document:d\",", "")]
    [InlineData("\"document\":\"document:d\",", "\"document\":\"document:nobody\",")]
    [InlineData("\"section\":\"I\"", "\"section\":\"\\u0049\"")]
    [InlineData("\"section\":\"I\"", "\"paragraph\":\"1\"")]
    [InlineData("\"section\":\"I\"", "\"modality\":\"occured\"")]
    [InlineData("\"section\":\"I\"", "\"saidOn\":\"yesterday\"")]
    [InlineData("\"section\":\"I\"", "\"attributedTo\":\"robot:a\"")]
    [InlineData("sha256:6e0f", "sha256:6E0F")]
    [InlineData("\"method\":\"curated\"", "\"method\":\"\"")]
    [InlineData(",\"method\":\"curated\"", "")]
    [InlineData("}]}", "}]}}")]
    public void What_breaks_a_rule_or_is_unusual_is_left_to_the_other_reader(string part, string other) =>
        TryScan(Encoding.UTF8.GetBytes(Brief.Replace(part, other, StringComparison.Ordinal)), NewRows()).ShouldBeNull();

    [Fact]
    public void A_statement_without_evidence_is_left_to_the_other_reader() =>
        TryScan(Encoding.UTF8.GetBytes(Brief[..Brief.IndexOf("[{", StringComparison.Ordinal)] + "[]}"), NewRows()).ShouldBeNull();

    [Fact]
    public void Bytes_that_are_not_UTF8_are_left_to_the_other_reader()
    {
        var line = Encoding.UTF8.GetBytes(Brief.Replace("\"when\":\"2018\"", "\"summary\":\"!\"", StringComparison.Ordinal));
        line[Array.IndexOf(line, (byte)'!')] = 0xFF;
        TryScan(line, NewRows()).ShouldBeNull();
    }

    [Fact]
    public void Of_damaged_lines_it_takes_only_what_the_other_reader_takes_and_reads_it_alike() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[Beginning.Length, Full.Length], Gen.Int[0, 3], Gen.Byte).Sample(
            (line, at, cut, put) =>
            {
                var length = Lines[line].Length;
                var damaged = Json.Damaged(Lines[line], at < length ? at : Beginning.Length + (at % (length - Beginning.Length)), cut, put);
                return TryScan(damaged, NewRows()) is null || Scanned(damaged) == Read(damaged);
            },
            iter: 20_000);

    [Fact]
    public void Random_statements_give_the_rows_that_they_give_as_statements() =>
        RandomGraph.Graph(20).Sample(graph =>
        {
            var index = Index([.. graph.Entities.Select(entity => entity.Id.ToString())]);
            foreach (var statement in graph.Statements)
            {
                var line = Encoding.UTF8.GetBytes(Json.Line(statement));
                Scanned(line, index).ShouldBe(Read(line, index));
            }
        });

    [Fact]
    public void A_line_that_is_left_half_read_leaves_nothing_behind()
    {
        // It names its about and its first evidence, then has a null, which is only unusual.
        var unusual = Full.Replace("\"method\":\"rule:a@1\"", "\"method\":\"rule:a@1\",\"url\":null", StringComparison.Ordinal);
        TryScan(Encoding.UTF8.GetBytes(unusual), NewRows()).ShouldBeNull();
        var rows = NewRows();
        rows.Add(Encoding.UTF8.GetBytes(unusual), number: 7, offset: 70);
        var ofStatement = NewRows();
        ofStatement.Add(StatementOf(Lines[0]), new ParsedLine(new ExchangeLine.OfStatement(StatementOf(Lines[0])), 7, 70, Encoding.UTF8.GetByteCount(unusual)));
        Text(rows).ShouldBe(Text(ofStatement));
    }

    private static EntityIndex Index(params string[] ids)
    {
        var index = new EntityIndex();
        for (var i = 0; i < ids.Length; i++) index.Add(EntityId.Parse(ids[i]), i);
        index.Add(EntityId.Parse("actor:old-a"), 0);
        return index;
    }

    private static StatementRows NewRows(EntityIndex? entities = null) => new("file", entities ?? Entities, new DateTable.Builder(), new SectionTable.Builder());

    private static StatementRow? TryScan(byte[] line, StatementRows rows) =>
        StatementScan.TryRead(line, rows, new char[256], out var row) ? row : null;

    private static string Scanned(byte[] line, EntityIndex? entities = null)
    {
        TryScan(line, NewRows(entities)).ShouldNotBeNull();
        var rows = NewRows(entities);
        rows.Add(line, number: 7, offset: 70);
        return Text(rows);
    }

    private static string Read(byte[] line, EntityIndex? entities = null)
    {
        var rows = NewRows(entities);
        rows.Add(StatementOf(line), new ParsedLine(new ExchangeLine.OfStatement(StatementOf(line)), 7, 70, line.Length));
        return Text(rows);
    }

    private static Statement StatementOf(byte[] line) => ((ExchangeLine.OfStatement)ExchangeReader.Read(line, "file", 7)).Statement;

    /// <summary>The rows with dates and sections themselves, because their numbers come as they come.</summary>
    private static string Text(StatementRows rows)
    {
        var dates = rows.Dates.Build(out var dateOf);
        var sections = rows.Sections.Build([.. rows.Evidence], out var sectionOf);
        string Date(int number) => number < 0 ? "-" : dates[dateOf[number]]!.ToString();
        var row = rows.Rows[0];
        var evidence = rows.SaidOn.Select((saidOn, i) => $"{sections.DocumentOf(sectionOf[i])} {sections.NameOf(sectionOf[i])} {Date(saidOn)}");
        return $"{rows.FirstLine} {Date(row.Start)} {Date(row.End)} {row with { Start = 0, End = 0 }} {string.Join(',', rows.About)} {string.Join(';', evidence)}";
    }
}
