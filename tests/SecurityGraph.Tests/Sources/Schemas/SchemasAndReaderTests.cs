using CsCheck;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Statements;
using SecurityGraph.Sources.Checking;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Schemas;

/// <summary>What the check refuses an editor refuses while one writes, and what it takes an editor takes.</summary>
public sealed class SchemasAndReaderTests
{
    private const string Said = "report/statements.yaml";
    private const string Amount = "low: 100, unit";
    private const string Appeal = "  asks: USES\n  due: 2018-06\n  modality: urged";
    private const string Operates = "  validFrom: 2016\n  modality: ongoing";

    [Theory]
    [InlineData(Amount, "exactly: 100, unit", true)]
    [InlineData(Amount, "exactly: \"100\", unit", true)]
    [InlineData(Amount, "upTo: 0.5, unit", true)]
    [InlineData(Amount, "moreThan: 100, unit", true)]
    [InlineData(Amount, "low: 80, high: 90, unit", true)]
    [InlineData(Amount, "high: 100, unit", true)]
    [InlineData(Amount, "unit", false)]
    [InlineData(Amount, "exactly: 0, unit", true)]
    [InlineData(Amount, "exactly: -100, unit", false)]
    [InlineData(Amount, "upTo: \"-0.5\", unit", false)]
    [InlineData(Amount, "low: -90, high: 80, unit", false)]
    [InlineData(Amount, "exactly: 100, upTo: 100, unit", false)]
    [InlineData(Amount, "exactly: 100, low: 100, unit", false)]
    [InlineData(Amount, "high: 90, moreThan: 80, unit", false)]
    [InlineData(Amount, "exactly: about 100, unit", false)]
    [InlineData(Amount, "exactly: \"1,000\", unit", false)]
    [InlineData(Amount, "exactly: [100], unit", false)]
    [InlineData(Amount, "exactly: , unit", false)]
    [InlineData(Amount, "upto: 100, unit", false)]
    [InlineData("unit: person", "unit: EUR/year", false)] // a unit, but of another predicate
    [InlineData("unit: person", "unit: \"%\", of: final budget", false)] // a figure, but of another predicate
    [InlineData("period: 2017}", "period: \"2017-13\"}", false)]
    [InlineData("attributedTo: actor:harbour-office", "attributedTo: actor:harbour-office, quantity: {exactly: 7, unit: person, period: 2017}", true)]
    [InlineData("attributedTo: actor:harbour-office", "attributedTo: actor:harbour-office, quantity: {exactly: 7, high: 8, unit: person, period: 2017}", false)]
    [InlineData("inferred: [validFrom]}", "inferred: [validFrom], quantity: {exactly: 7, unit: person}}", false)] // OPERATES takes no amount
    public void Amounts_are_ruled_alike(string old, string by, bool isRight) => Agree(Said, old, by, isRight);

    [Fact]
    public void A_short_form_is_the_range_that_it_says()
    {
        using var dataset = new SmallDataset();
        foreach (var (form, low, high) in new (string, decimal?, decimal?)[] { ("exactly: 7", 7, 7), ("upTo: 7", null, 7), ("moreThan: 7", 7, null), ("low: 7, high: 9", 7, 9) })
        {
            var last = dataset.Read(Said).Split("quantity: {")[1].Split(", unit")[0];
            var quantity = dataset.Change(Said, "quantity: {" + last, "quantity: {" + form).Load().Statements.Select(one => one.Value.Quantity).OfType<Quantity>().Single();
            (quantity.Low, quantity.High).ShouldBe((low, high), form);
        }
    }

    [Fact]
    public void A_fault_of_a_short_form_is_told_where_it_stands()
    {
        using var dataset = new SmallDataset();
        dataset.Change(Said, Amount, "exactly: ▸about 100, unit").ShouldHave("error SG1003", "'quantity.exactly': 'about 100' is not a decimal number");
        dataset.Change(Said, "exactly: about 100, unit", "exactly: 100, high: ▸100, unit")
            .ShouldHave("error SG1003", "'quantity.high': a quantity has one of exactly, upTo, moreThan, or low and high: 'exactly' is there already");
    }

    [Theory]
    [InlineData(Appeal, "  asks: USES\n  due: 2018-05-25\n  modality: urged", true)]
    [InlineData(Appeal, "  asks: USES\n  due: \"[..2018-06]\"\n  modality: urged", true)]
    [InlineData(Appeal, "  asks: USES\n  due: 2018-01/2018-06\n  modality: urged", true)]
    [InlineData(Appeal, "  asks: USES\n  due: ../2018-06\n  modality: urged", true)]
    [InlineData(Appeal, "  asks: USES\n  due: ..\n  modality: urged", false)]
    [InlineData(Appeal, "  asks: USES\n  due: 2018/..\n  modality: urged", false)]
    [InlineData(Appeal, "  asks: USES\n  due: 2018-06/\n  modality: urged", false)]
    [InlineData(Appeal, "  asks: USES\n  due: mid-2018\n  modality: urged", false)]
    [InlineData(Appeal, "  asks: USES\n  due: 2018-06-31\n  modality: urged", false)]
    [InlineData(Operates, "  validFrom: 2016\n  due: 2018-06\n  modality: ongoing", false)]
    [InlineData(Operates, "  validFrom: 2016\n  due: 2018-06\n  modality: planned", false)]
    [InlineData(Operates, "  validFrom: 2016\n  due: 2018-06\n  modality: required", true)]
    [InlineData("inferred: [validFrom]}", "inferred: [validFrom], due: 2018-06}", false)]
    [InlineData("inferred: [validFrom]}", "inferred: [validFrom], due: 2018-06, modality: required}", true)]
    [InlineData("inferred: [validFrom]}", "inferred: [validFrom], due: 2018-06, modality: planned}", false)]
    public void Due_is_ruled_alike(string old, string by, bool isRight) => Agree(Said, old, by, isRight);

    [Theory]
    [InlineData("when: ..", false)]
    [InlineData("when: 2018-01/..", true)]
    [InlineData("when: \"2018-01-32\"", false)]
    [InlineData("when: 201", false)]
    [InlineData("when: 2018", true)]
    public void Dates_of_events_are_ruled_alike(string when, bool isRight) => Agree("web/statements.yaml", "when: 2018-01-10", when, isRight);

    [Theory]
    [InlineData("required", "modality: planned, ", false)]
    [InlineData("required", "modality: planned, silent: [due], ", true)]
    [InlineData("required", "modality: required, ", true)]
    [InlineData("planned", "modality: required, ", true)]
    [InlineData("planned", "silent: [due], ", true)]
    [InlineData("planned", "silent: [validFrom], ", false)]
    public void Due_is_asked_of_what_each_evidence_says(string modality, string evidence, bool isRight)
    {
        const string Inferred = "inferred: [validFrom]}";
        using var dataset = new SmallDataset();
        Agree(dataset.Change(Said, Operates, $"  validFrom: 2016\n  due: 2018-06\n  modality: {modality}").Change(Said, Inferred, evidence + Inferred), Said, isRight);
    }

    [Theory]
    [InlineData("entities/actor.yaml", "subkind: group", "subkind: agency", true)]
    [InlineData("entities/actor.yaml", "subkind: group", "subkind: report", false)]
    [InlineData("entities/actor.yaml", "subkind: group", "subkind: it_system", false)]
    [InlineData("entities/actor.yaml", "  subkind: group\n", "", false)]
    [InlineData("report/entities.yaml", "subkind: report", "subkind: opinion", true)]
    [InlineData("report/entities.yaml", "subkind: report", "subkind: agency", false)]
    public void Subkinds_are_those_of_the_kind(string file, string old, string by, bool isRight) => Agree(file, old, by, isRight);

    [Fact]
    public void A_date_is_a_date_to_both()
    {
        // Texts near dates: those of every form, with one character changed, put in or left out.
        var form = Gen.OneOf("2018", "201X", "20XX", "2018-05", "2018-23", "2018-35", "2018-41", "2018-XX", "2018-XX-XX", "2018-05-XX", "2018-05-25", "2018-11-30", "2018-05-25~", "2018?", "[..2018-06]", "..", "2018/..", "2018-05/", "../2018-05-31", "/2018", "2018-01-01/2018-06%");
        var character = Gen.OneOf("0", "1", "3", "9", "X", "-", "/", ".", "~", "[", "]", " ", "");
        var near = Gen.Select(form, Gen.Int[0, 20], Gen.Int[0, 1], character).Select((text, at, length, by) => at + length > text.Length ? text : text[..at] + by + text[(at + length)..]);
        // Leap years and the order of an interval's ends are beyond a pattern.
        near.Where(text => !text.Contains("-02-", StringComparison.Ordinal) && !(Edtf.TryParse(text, out _, out var why) is false && why.StartsWith("the interval ends", StringComparison.Ordinal)))
            .Sample(text => (SchemaFaults.Of("source.schema.json", $"title: A\npublisher: B\nlicence: C\ndate: '{text}'\n").Count == 0).ShouldBe(Edtf.TryParse(text, out _), text), iter: 2000);
    }

    private static void Agree(string file, string old, string by, bool isRight)
    {
        using var dataset = new SmallDataset();
        Agree(dataset.Change(file, old, by), file, isRight);
    }

    private static void Agree(SmallDataset dataset, string file, bool isRight)
    {
        var refused = DatasetCheck.Run(dataset.Load(), [], documents: null).Diagnostics.Where(one => one.ToFill is null).Select(one => one.ToString()).ToList();
        var faults = SchemaFaults.Of(SchemaFaults.SchemaOf(file), dataset.Read(file));
        (refused.Count == 0, faults.Count == 0).ShouldBe((isRight, isRight), string.Join("\n", refused.Concat(faults)));
    }
}
