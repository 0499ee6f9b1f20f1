using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Benchmarks.Sqlite;

/// <summary>Fills the tables from an exchange file, in one transaction: rows as they come, then the tables that are sorted from them.</summary>
internal sealed class SqliteLoader
{
    private const string File = "generated";
    private const int BitsOfDay = 22;

    private static readonly int LastDay = DateOnly.MaxValue.DayNumber;
    private static readonly EntityId NeverDrawn = EntityId.Parse("actor:unstated");

    private readonly Dictionary<EntityId, int> _numbers = [];
    private readonly Dictionary<EntityId, Edtf?> _dates = [];
    private readonly Query _entities;
    private readonly Query _systems;
    private readonly Query _names;
    private readonly Query _statements;
    private readonly Query _parts;
    private readonly Query _walks;
    private readonly Query _across;
    private readonly Query _places;
    private readonly Query _happenings;
    private int _statementCount;

    private SqliteLoader(Database database)
    {
        _entities = Query.Insertion(database, "entity", columns: 3);
        _systems = Query.Insertion(database, "systems", columns: 1);
        _names = Query.Insertion(database, "name (rowid, folded)", columns: 2);
        _statements = Query.Insertion(database, "statement", columns: 4);
        _parts = Query.Insertion(database, "new_part", columns: 7);
        _walks = Query.Insertion(database, "new_walk", columns: 9);
        _across = Query.Insertion(database, "new_across", columns: 9);
        _places = Query.Insertion(database, "places", columns: 1);
        _happenings = Query.Insertion(database, "happening", columns: 3);
    }

    public static void Load(Database database, Stream exchangeFile)
    {
        database.Run("BEGIN;" + Script("schema.sql"));
        var loader = new SqliteLoader(database);
        loader.ReadHappenings(exchangeFile);
        exchangeFile.Position = 0;
        var lines = new LineSplitter(exchangeFile, File);
        while (lines.Next(out var line)) loader.Add(line.ToArray(), ExchangeReader.Read(line.Span, File, lines.LineNumber));
        database.Run(Script("finish.sql") + "COMMIT; ANALYZE");
    }

    /// <summary>When events are: by their date stands what takes it from them, and some of that comes before it in the file.</summary>
    private void ReadHappenings(Stream exchangeFile)
    {
        var lines = new LineSplitter(exchangeFile, File);
        while (lines.Next(out var line))
        {
            if (line.Span.IndexOf("\"predicate\":\"OCCURS\""u8) >= 0 && ExchangeReader.Read(line.Span, File, lines.LineNumber) is ExchangeLine.OfStatement { Statement: var occurs })
                _dates.TryAdd(occurs.Subject, occurs.When);
        }
    }

    private void Add(byte[] line, ExchangeLine read)
    {
        if (read is ExchangeLine.OfEntity { Entity: var entity }) Add(line, entity);
        if (read is ExchangeLine.OfStatement { Statement: var statement }) Add(line, statement);
    }

    private void Add(byte[] line, Entity entity)
    {
        var number = _numbers.Count;
        _numbers.Add(entity.Id, number);
        _entities.Insert(number, entity.Id.ToString(), line);
        _names.Insert(number, string.Join('\n', EntityNames.Of(entity).Select(Folding.Fold)));
        if (entity.Subkind == "it_system") _systems.Insert(number);
        if (entity.IsPlace) _places.Insert(number);
    }

    private void Add(byte[] line, Statement statement)
    {
        var number = _statementCount++;
        var takesTimeOf = TakesTimeOf(statement);
        _statements.Insert(number, statement.Predicate.Name, takesTimeOf, line);
        var isEvent = statement.Predicate.Aspect == Aspect.Event;
        var trueFrom = (isEvent ? statement.When : statement.Validity.From)?.Earliest.DayNumber ?? 0;
        var trueTo = isEvent ? LastDay : statement.Validity.To?.Latest.DayNumber ?? LastDay;
        var date = FactTime.Start(statement, FactTime.EventOf(statement) is { } which ? _dates.GetValueOrDefault(which) : null);
        var (start, text) = (Start(date), date?.ToString() ?? "");
        var participants = statement.Participants.Distinct().ToList();
        foreach (var participant in participants) _parts.Insert(_numbers[participant], start, text, number, trueFrom, trueTo, takesTimeOf);
        if (statement.Predicate == Predicate.Occurs) _happenings.Insert(_numbers[statement.Subject], number, trueFrom);
        var hidden = statement.Predicate.HiddenByDefault;
        var leads = !hidden && !statement.Predicate.IsTalk && statement.Modality.Class() != ModalityClass.Denied;
        var others = participants.Where(end => end != statement.Subject && end != NeverDrawn).ToList();
        for (var i = 0; i < others.Count; i++)
        {
            var isAbout = others[i] != statement.Object;
            var leadsOn = leads && (isAbout || GraphFilter.LeadsOn(statement.Predicate, others[i].Kind == EntityKind.Document.Prefix, statement.About.Count > 0));
            if (statement.Subject != NeverDrawn) Join(_walks, statement.Subject, others[i], isAbout, leadsOn);
            foreach (var other in others[(i + 1)..]) Join(_across, others[i], other, isAbout: true, leads);
        }

        void Join(Query rows, EntityId from, EntityId to, bool isAbout, bool leadsOn)
        {
            var (near, far) = (_numbers[from], _numbers[to]);
            rows.Insert(near, far, number, true, isAbout, hidden, leadsOn, start, text);
            rows.Insert(far, near, number, false, isAbout, hidden, leadsOn, start, text);
        }
    }

    private int? TakesTimeOf(Statement statement)
    {
        if (!statement.Predicate.TakesEventTime || statement.When is not null) return null;
        return _numbers[statement.Subject.Kind == EntityKind.Event.Prefix ? statement.Subject : statement.Object!.Value];
    }

    /// <summary>First day, then last; what has no date is last.</summary>
    private static long Start(Edtf? start) =>
        start is null ? long.MaxValue : ((long)start.Earliest.DayNumber << BitsOfDay) | (uint)start.Latest.DayNumber;

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(SqliteLoader).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
