using Shouldly;
using Xunit;

namespace SecurityGraph.Server.Tests.Cli;

/// <summary>What a user looks for in a dossier, and by which name.</summary>
public sealed class DossierTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("ETIAS", "The European Commission called on the co-legislators to agree on the ETIAS file (“in the coming weeks”; urged; kept)", "procedure:etias")]
    [InlineData("SIS", "The European Commission called on the co-legislators to agree on the SIS return file (“swift agreement”, “in the coming weeks”; urged; kept)", "procedure:sis-return")]
    [InlineData("ECRIS", "The European Commission called on the co-legislators to agree on the ECRIS file of 2016 (“without delay”; urged; overtaken)", "procedure:ecris-directive")]
    public async Task What_was_asked_of_the_files_of_a_system_stands_in_its_dossier(string system, string call, string file)
    {
        var lines = (await _program.Run("show", system)).Out.Split('\n').Select(line => line.Trim()).ToList();
        lines.ShouldContain("Promised and asked on its files");
        lines.ShouldContain(call);
        var json = (await _program.Run("show", system, "--json")).Json.GetProperty("promisedOnFiles").EnumerateArray();
        json.ShouldContain(one => one.GetProperty("promise").GetRawText().Contains(file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("interoperability", "Files on it", "Interoperability file on borders and visa: in force on 11 June 2019 procedure:interop-borders")]
    [InlineData("explosives precursors", "Promised and asked on it", "The European Commission is to publish the impact assessment on explosives precursors between January 2018 and June 2018 (planned; unmentioned)")]
    [InlineData("Firearms Directive", "Files that change it", "Firearms Directive file: ended on 25 April 2021 procedure:firearms")]
    [InlineData("money laundering", "Files on it", "5th AMLD file: in force on 9 July 2018 procedure:amld5")]
    [InlineData("5th AMLD", "Promised and asked on its files", "The publication of the 5th AMLD in the Official Journal is expected to come by June 2018 (expected; came about)")]
    [InlineData("ENISA", "Promised and asked on its files", "The European Commission called on the co-legislators to agree on the Cybersecurity Act file, due by December 2018 (urged; kept)")]
    public async Task Who_looks_up_a_field_an_old_act_or_a_body_finds_the_files_on_it_and_what_was_promised_on_them(string name, string head, string line)
    {
        var lines = (await _program.Run("show", name)).Out.Split('\n').Select(one => one.Trim()).ToList();
        lines.ShouldContain(head);
        lines.ShouldContain(line);
    }

    [Fact]
    public async Task Of_a_wide_field_the_first_twenty_promises_are_shown_and_where_the_others_are() =>
        (await _program.Run("show", "topic:radicalisation")).Out.ShouldMatch(@"and \d+ more: securitygraph promises --about topic:radicalisation");

    [Theory]
    [InlineData("EU Operators' Forum", "The EU Operators' Forum held the first meeting of the EU Operators' Forum (on 20 December 2017)")]
    [InlineData("event:operators-forum-first-meeting", "The EU Operators' Forum held the first meeting of the EU Operators' Forum")]
    [InlineData("LIBE", "LIBE is to vote on the ECRIS-TCN file on 25 January 2018 (planned; last said 24 January 2018; overtaken; derived)")]
    [InlineData("procedure:ecris-tcn", "LIBE is to vote on the ECRIS-TCN file on 25 January 2018 (planned; last said 24 January 2018; overtaken; derived)")]
    public async Task What_is_told_of_an_event_has_its_day_and_what_became_of_it(string name, string line) =>
        (await _program.Run("show", name)).Out.Split('\n').Select(text => text.Trim()).ShouldContain(line);

    [Fact]
    public async Task A_topic_is_not_told_to_be_planned_or_there() =>
        (await _program.Run("show", "topic:financial-data-access")).Out.ShouldNotContain("Existence");

    [Theory]
    [InlineData("PNR", "PNR Directive")]
    [InlineData("Council", "Council of the European Union")]
    public async Task What_stands_in_the_names_of_several_is_who_is_called_so_in_its_context(string name, string shown) =>
        (await _program.Run("show", name)).Out.ShouldStartWith(shown);

    [Theory]
    [InlineData("ENISA", null, "Operational.")]
    [InlineData("Frontex", null, "Established: no source read here tells of its work.")]
    [InlineData("European elections 2019", null, "Took place.")]
    [InlineData("European elections 2019", "2018-01-24", "As of 24 January 2018: planned.")]
    [InlineData("European Intelligence Unit", null, "Planned.")] // Which has no day.
    [InlineData("ETIAS", null, "Established: no source read here tells that it works. ETIAS file: in force on 9 October 2018.")]
    [InlineData("Juncker Commission", null, "Ended.")]
    [InlineData("5th AMLD", "2018-01-24", "As of 24 January 2018: proposed. Political agreement on 13 December 2017.")]
    public async Task Whether_it_exists_and_how_far_it_has_come_stands_in_the_first_lines(string name, string? asOf, string words) =>
        string.Join(' ', (await _program.Run(["show", name, .. asOf is null ? Array.Empty<string>() : ["--as-of", asOf]])).Out.Split('\n')[..6].Select(line => line.Trim())).ShouldContain(words);

    [Fact]
    public async Task Of_a_topic_it_is_not_asked_whether_it_exists() => (await _program.Run("show", "topic:terrorist-financing")).Out.ShouldNotContain("exists");
}
