using Xunit;

namespace SecurityGraph.Tests.Neo4j;

/// <summary>What somebody may do to a loaded graph in Neo4j Browser.</summary>
internal static class HandEdits
{
    public const string Europol = "(n:__SecurityGraph__ {id: 'actor:europol'})";
    public const string Vis = "(n:__SecurityGraph__ {id: 'instrument:vis'})";
    public const string Uses = "(:Actor {name: 'unstated'})-[r:USES]->(:Instrument {name: 'VIS'})";
    public const string About = "()-[r:CALLS_ON_ABOUT]->()";
    public const string Occurs = "(s:Statement {predicate: 'OCCURS', subject: 'event:agreement'})";
    public const string Said = "(:Statement {predicate: 'CALLS_ON'})-[said:SAID_IN {n: 1}]->(x)";
    public const string Section = "(x:Section {id: 'document:report#II'})";

    /// <summary>What is done, and a part of what the load says of it; of nodes, labels and of which relationships there are.</summary>
    public static TheoryData<string, string> OfForm => new()
    {
        { $"MATCH {Vis} DETACH DELETE n", "instrument:vis is missing" },
        { $"MATCH {Vis} DETACH DELETE n", "has lost its USES from actor:unstated to instrument:vis" },
        { $"MATCH {Vis} DETACH DELETE n CREATE (:Instrument:__SecurityGraph__ {{id: 'instrument:vis', name: 'VIS'}})", "has lost its USES" },
        { "MATCH (n:Document) DETACH DELETE n", "document:report is missing" },
        { $"MATCH {Occurs} DETACH DELETE s", " is missing" },
        { "MATCH (s:Statement) DETACH DELETE s", " is missing" },
        { $"MATCH {Uses} DELETE r", "has lost its USES from actor:unstated to instrument:vis" },
        { $"MATCH {About} DELETE r", "has lost its CALLS_ON_ABOUT from actor:commission to procedure:etias" },
        { "MATCH (:Actor)-[r]->() DELETE r", "has lost its OPERATES" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) CREATE (a)-[twin:USES]->(b) SET twin = properties(r)", "has one USES too many" },
        { $"MATCH (a)-[r:USES]->(:Instrument {{name: 'VIS'}}) MATCH {Europol} CREATE (a)-[moved:USES]->(n) SET moved = properties(r) DELETE r", "has one USES too many, from actor:unstated to actor:europol" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) CREATE (b)-[turned:USES]->(a) SET turned = properties(r) DELETE r", "has lost its USES" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) CREATE (a)-[other:OPERATES]->(b) SET other = properties(r) DELETE r", "has lost its USES" },
        { $"MATCH {Uses} REMOVE r.id", "has lost its USES" },
        { $"MATCH {Section} DETACH DELETE x", "document:report#II is missing" },
        { "MATCH (x:Section) DETACH DELETE x", "in place of" },
        { $"MATCH {Section}-[of:OF]->() DELETE of", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH {Section}-[:OF]->(d) CREATE (x)-[:OF]->(d)", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH {Section}-[of:OF]->() MATCH {Vis} CREATE (x)-[:OF]->(n) DELETE of", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH {Said} DELETE said", "has 1 SAID_IN in place of 2" },
        { "MATCH (:Statement {predicate: 'CALLS_ON'})-[said:SAID_IN {n: 1}]->(x) MATCH (s:Statement {predicate: 'CALLS_ON'}) CREATE (s)-[twin:SAID_IN]->(x) SET twin = properties(said)", "has 3 SAID_IN in place of 2" },
        { $"MATCH {Europol} REMOVE n:Actor", "actor:europol has lost the label Actor" },
        { $"MATCH {Europol} SET n:Instrument", "actor:europol has the label Instrument" },
        { "MATCH (s:Statement) REMOVE s:Statement SET s:Actor", "has lost the label Statement" },
        { $"MATCH {Section} REMOVE x:Section", "document:report#II has lost the label Section" },
        { $"MATCH {Europol} REMOVE n.id", "__SecurityGraph__ is on 1 node that has no id" },
        { $"MATCH {Europol} SET n.id = 7", "actor:europol is missing" },
        { $"MATCH {Vis} SET n.id = 7", "instrument:vis is missing" },
        { "MATCH (n:Document {id: 'document:report'}) SET n.id = 7", "document:report#II does not lead to document:report by one OF" },
        { $"MATCH (a)-[r:USES]->(b:Instrument {{name: 'VIS'}}) MATCH (a)-[other:USES]->(c:Instrument {{name: 'ETIAS'}}) CREATE (a)-[x:USES]->(c) CREATE (a)-[y:USES]->(b) SET x = properties(r), y = properties(other) DELETE r, other", "has one USES too many" },
        { $"MATCH {Europol} SET n.id = 'actor:somebody-else'", "actor:somebody-else was not loaded" },
        { "MATCH (x:Section) REMOVE x.id", "is missing" },
        { $"MATCH {Section} SET x.id = 'document:report#XX'", "document:report#II is missing" },
        { $"MATCH {Occurs} SET s.id = 'occurs:0000000000000000'", "occurs:0000000000000000 was not loaded" },
        { "MATCH (n:Document) SET n.id = n.id + '-other'", "document:report-other was not loaded" },
        { "CREATE (:Actor:__SecurityGraph__ {id: 'actor:invented', name: 'Invented', line: 'nonsense', hash: 'nonsense'})", "actor:invented was not loaded" },
        { "CREATE (:__SecurityGraph__)", "__SecurityGraph__ is on 1 node that has no id" },
        { $"MATCH {Europol} MATCH (v:Instrument {{name: 'VIS'}}) CREATE (n)-[:OPERATES {{id: 'operates:0000', hash: '0'}}]->(v)", "operates:0000 has got OPERATES from actor:europol to instrument:vis, which was not loaded" },
        { "MATCH (l:Load) DETACH DELETE l", "securitygraph is missing" },
        { "MATCH (l:Load) REMOVE l:Load", "securitygraph has lost the label Load" },
        { "MATCH (l:Load) SET l.header = 'nonsense', l.entities = 'many'", "securitygraph was changed in header, entities" },
        { "MATCH (l:Load) SET l.relationships = 1, l.statements = 0", "securitygraph was changed in statements, relationships" },
        { "MATCH (l:Load) SET l.links = ['nonsense'] REMOVE l.name", "securitygraph was changed in name, links" },
        { "MATCH (l:Load) SET l.ids = '0', l.sections = null", "securitygraph was changed in sections, ids" },
        { "MATCH (l:Load) SET l.hash = '0123456789abcdef0123456789abcdef'", "securitygraph was changed in hash" },
        { $"MATCH {Europol} SET n.hash = 'another'", "actor:europol was changed in hash" },
        { "MATCH (s:Statement) REMOVE s.hash", "was changed in hash" },
    };

    /// <summary>The same of properties, which are compared where the comparison is whole.</summary>
    public static TheoryData<string, string> OfContent => new()
    {
        { $"MATCH {Europol} SET n.name = 'HACKED'", "actor:europol was changed in name" },
        { $"MATCH {Europol} REMOVE n.line", "actor:europol was changed in line" },
        { $"MATCH {Europol} SET n.line = replace(n.line, 'Europol', 'EUROPOL')", "actor:europol was changed in line" },
        { $"MATCH {Europol} SET n.relations = 7, n.sort = 'zzz'", "actor:europol was changed in relations, sort" },
        { $"MATCH {Europol} SET n.relations = toFloat(n.relations)", "actor:europol was changed in relations" },
        { "MATCH (n:Actor {name: 'Commission'}) SET n.aliases = n.aliases + 'Berlaymont', n.folded = 'commission'", "actor:commission was changed in aliases, folded" },
        { $"MATCH {Europol} SET n.title = 'an invented title'", "actor:europol was changed in title" },
        { "MATCH (n:Event {name: 'Agreement on ETIAS'}) SET n.latest = toString(n.latest)", "event:agreement was changed in the type of a date" },
        { "MATCH (n:Event {name: 'Agreement on ETIAS'}) SET n.earliest = date('2019-01-01')", "event:agreement was changed in earliest" },
        { $"MATCH {Occurs} SET s.class = 'PLANNED', s.asOfFrom = '2019-01-01'", "was changed in class, asOfFrom" },
        { $"MATCH {Occurs} SET s.earliest = null", "was changed in earliest" },
        { "MATCH (s:Statement) SET s.subject = s.object", "was changed in subject" },
        { $"MATCH {Europol} SET n.hash = '0123456789abcdef0123456789abcdef'", "actor:europol was changed in hash" },
        { $"MATCH {Europol} SET n.hash = 7, n.name = 'HACKED'", "actor:europol was changed in name, hash" },
        { "MATCH (s:Statement {predicate: 'CALLS_ON'}) SET s.hash = '0123456789abcdef0123456789abcdef'", "was changed in hash" },
        { $"MATCH {Occurs} SET s.hash = '0123456789abcdef0123456789abcdef'", "was changed in hash" },
        { $"MATCH {Uses} SET r.modality = 'DENIED'", "was changed in its USES: modality" },
        { $"MATCH {Uses} SET r.text = null, r.note = null", "was changed in its USES: text" },
        { $"MATCH {Uses} REMOVE r.hash", "was changed in its USES: hash" },
        { $"MATCH {Uses} SET r.latest = '9999-12-31'", "was changed in its USES: the type of a date" },
        { $"MATCH {About} SET r.statement = 'another'", "was changed in its CALLS_ON_ABOUT: statement" },
        { $"MATCH {Said} SET said.saidOn = '1999-01-01'", "has a SAID_IN that was changed" },
        { $"MATCH {Said} SET said.n = 9", "has a SAID_IN that was changed" },
        { $"MATCH {Said} MATCH (s:Statement {{predicate: 'CALLS_ON'}}) MATCH (other:Section {{id: 'document:later-report#III'}}) CREATE (s)-[moved:SAID_IN]->(other) SET moved = properties(said) DELETE said", "has a SAID_IN that was changed" },
        { $"MATCH {Section} SET x.name = 'another place', x.section = 'IX'", "document:report#II was changed in name, section" },
    };

    /// <summary>What shows by itself: there is nothing to say of it, but to mend.</summary>
    public static TheoryData<string> Silent =>
    [
        "MATCH (l:Load) REMOVE l.steps, l.generation, l.complete, l.seen",
        "MATCH (l:Load) SET l.steps = 'many', l.seen = 'never', l.run = 7, l.generation = true, l.complete = 'yes'",
        "MATCH (l:Load) REMOVE l.hash",
        "MATCH (n:__SecurityGraph__) WHERE n.hash IS NOT NULL SET n.hash = '0123456789abcdef0123456789abcdef'",
        $"MATCH {Europol} REMOVE n:__SecurityGraph__",
        $"MATCH {Europol} REMOVE n:__SecurityGraph__:Actor",
        $"MATCH {Section} REMOVE x:__SecurityGraph__",
        "MATCH (s:Statement) REMOVE s:__SecurityGraph__",
        "MATCH (n:__SecurityGraph__) REMOVE n:__SecurityGraph__",
        "MATCH (n) DETACH DELETE n",
    ];
}
