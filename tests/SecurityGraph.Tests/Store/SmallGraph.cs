using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Statements;
using SecurityGraph.Store.Merging;

namespace SecurityGraph.Tests.Store;

/// <summary>
/// A small world that every store test knows. Facts stand as lines, the rest with its modality.
/// <code>
///  parliament ──PART_OF──┐                                     commission ──PROPOSES 2016-11-16──▶ proposal
///  council ────PART_OF──▶ co-legislators ◀──CALLS_ON (urged)──── │  │                                ▲
///                          │      about procedure, asks AGREES   │  └──OPERATES──▶ vis       INITIATED_BY
///                   PARTICIPATES_IN                              │                                  │
///                          ▼                                 REPORTS_ON    ┌──PRODUCES 2018-09-12── procedure
///                      trilogues ──STAGE_OF──▶ procedure         ▼         ▼                        ▲
///                   (OCCURS ..2018-01-24)                      etias ──GOVERNED_BY──▶ act     STAGE_OF agreement
///  eu-lisa ──OPERATES (planned 2020, then 2021)──▶ etias         ▲           (agreement OCCURS: planned 2018-04, was 2018-04-25)
///  europol ──USES (proposed)──▶ etias                            │
///  report ──CONCERNS (hidden)──▶ etias, release ──CONCERNS──▶ etias       unstated ──USES──▶ etias, vis
/// </code>
/// </summary>
internal static class SmallGraph
{
    public const string Report = "document:report", Release = "document:release", Later = "document:later-report";

    public static ExchangeHeader Header { get; } = new() { Dataset = "small", Release = "2026.1.0", AsOf = new DateOnly(2026, 1, 1) };

    public static Graph Graph { get; } = Compile(Entities, Statements);

    public static Graph Compile(IEnumerable<Entity> entities, IEnumerable<Statement> statements) =>
        GraphCompiler.Compile(new Graph(Header, [.. entities], [.. statements], []));

    public static IEnumerable<Entity> Entities =>
    [
        Named("actor:commission", "Commission", "institution", title: "European Commission", aliases: ["EC", "Brussels executive"]),
        Named("actor:parliament", "Parliament", "institution", title: "European Parliament"),
        Named("actor:council", "Council", "institution", title: "Council of the European Union"),
        Named("actor:co-legislators", "co-legislators", "group"),
        Named("actor:eu-lisa", "eu-LISA", "agency", title: "European Union Agency for large-scale IT systems", formerIds: ["actor:it-agency"]),
        Named("actor:europol", "Europol", "agency"),
        Named("actor:unstated", "unstated", "group"),
        Named("instrument:etias", "ETIAS", "it_system", title: "European Travel Information and Authorisation System"),
        Named("instrument:vis", "VIS", "it_system", title: "Visa Information System"),
        Named("instrument:etias-act", "ETIAS Regulation", "legal_act", identifiers: [("celex", "32018R1240")]),
        Named("procedure:etias", "ETIAS procedure", "cod", identifiers: [("procedure", "2016/0357(COD)")]),
        Named("event:trilogues", "ETIAS trilogues", "trilogue"),
        Named("event:agreement", "Agreement on ETIAS", "agreement"),
        Named("document:proposal", "ETIAS proposal", "proposal", identifiers: [("document", "COM(2016) 731")]),
        Named(Report, "13th report", "progress_report"),
        Named(Release, "Press release", "press_release"),
        Named(Later, "Later report", "progress_report"),
    ];

    public static IEnumerable<Statement> Statements =>
    [
        Json.Say("actor:parliament PART_OF actor:co-legislators", """ "role":"member" """, document: Report),
        Json.Say("actor:council PART_OF actor:co-legislators", """ "role":"member" """, document: Report),
        Json.Say("actor:commission PROPOSES document:proposal", """ "when":"2016-11-16" """, document: Report, evidence: """ "section":"II" """),
        Json.Say("procedure:etias INITIATED_BY document:proposal", document: Report),
        Json.Say("procedure:etias PRODUCES instrument:etias-act", """ "when":"2018-09-12" """, "2018-10-01", Later),
        Json.Say("instrument:etias GOVERNED_BY instrument:etias-act", """ "validFrom":"2018-10-09","validTo":".." """, "2018-10-01", Later),
        Json.Say(
            "actor:commission CALLS_ON actor:co-legislators", """ "about":["procedure:etias"],"asks":"AGREES","modality":"urged" """,
            document: Report, evidence: """ "section":"II" """),
        Json.Say(
            "actor:commission CALLS_ON actor:co-legislators", """ "about":["procedure:etias"],"asks":"AGREES","modality":"urged" """,
            document: Release, evidence: """ "section":"1" """),
        Json.Say("actor:co-legislators PARTICIPATES_IN event:trilogues", document: Report, evidence: """ "section":"II" """),
        Json.Say("event:trilogues STAGE_OF procedure:etias", """ "stage":"trilogue" """, document: Report),
        Json.Say("event:trilogues OCCURS", """ "when":"[..2018-01-24]","modality":"ongoing" """, document: Report),
        Json.Say("event:agreement STAGE_OF procedure:etias", """ "stage":"political_agreement" """, document: Report),
        Json.Say("event:agreement OCCURS", """ "when":"2018-04","modality":"planned" """, document: Report, evidence: """ "section":"II" """),
        Json.Say("event:agreement OCCURS", """ "when":"2018-04-25" """, "2018-10-01", Later, evidence: """ "section":"III" """),
        Json.Say("actor:eu-lisa OPERATES instrument:etias", """ "validFrom":"2020","modality":"planned" """, document: Report),
        Json.Say("actor:eu-lisa OPERATES instrument:etias", """ "validFrom":"2021","modality":"planned" """, "2018-10-01", Later),
        Json.Say("actor:commission OPERATES instrument:vis", """ "validFrom":"2011-10-11","validTo":"2012-11-30" """, document: Report),
        Json.Say("actor:commission REPORTS_ON instrument:etias", """ "when":"2018-01-24" """, document: Report),
        Json.Say("actor:europol USES instrument:etias", """ "modality":"proposed" """, document: Report),
        Json.Say("document:report CONCERNS instrument:etias", document: Report),
        Json.Say("document:release CONCERNS instrument:etias", document: Release),
        Json.Say("actor:unstated USES instrument:etias", """ "modality":"planned" """, document: Report),
        Json.Say("actor:unstated USES instrument:vis", document: Report),
    ];

    public static Entity Named(
        string id,
        string name,
        string subkind = "",
        string title = "",
        string[]? aliases = null,
        (string Scheme, string Value)[]? identifiers = null,
        string[]? formerIds = null)
    {
        return new Entity
        {
            Id = EntityId.Parse(id),
            Name = name,
            Subkind = subkind,
            Title = title,
            Aliases = [.. (aliases ?? []).Select(text => new Alias(text, "en"))],
            Identifiers = [.. (identifiers ?? []).Select(pair => new Identifier(pair.Scheme, pair.Value, IdentifierStatus.Verified))],
            FormerIds = [.. (formerIds ?? []).Select(former => EntityId.Parse(former))],
        };
    }
}
