using System.Runtime.CompilerServices;
using System.Text.Json;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Exchange;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Embedded.Columns;
using SecurityGraph.Store.Merging;
using Member = SecurityGraph.Model.Exchange.StatementMembers.Member;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>
/// Reads the line of a statement into a row without making a statement of it: files have millions. It takes only what keeps every
/// rule, and nothing unusual; any other line it leaves to <see cref="ExchangeReader"/>.
/// </summary>
/// <remarks>
/// The methods that it calls for each token are compiled with all optimisations at their first call. Else a load is half over before the
/// runtime comes round to it; measured, that was an eighth of its processor time. A start pays some 15 ms.
/// </remarks>
internal struct StatementScan()
{
    private StatementKey? _key;
    private bool _hasPredicate;
    private int _subject = -1;
    private int _object = -1;
    private int _when = -1;
    private int _validFrom = -1;
    private int _validTo = -1;
    private Edtf? _period;
    private bool _isMember;
    private Modality? _modality;
    private bool _hasEvidence;

    /// <summary>Reads a line that begins as that of a statement. Of one that it leaves, the lists of the rows may have got a part.</summary>
    /// <param name="characters">Scratch, longer than any id.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(ReadOnlySpan<byte> line, StatementRows rows, Span<char> characters, out StatementRow row)
    {
        row = default;
        try
        {
            var reader = new RowReader(line, rows, characters);
            var scan = new StatementScan();
            reader.Json.Expect(JsonTokenType.StartObject);
            while (reader.Json.NextMember(StatementMembers.Names, out var member)) scan.Read(ref reader, (Member)member);
            reader.Json.ExpectEnd();
            row = scan.ToRow(rows);
            return true;
        }
        catch (Exception fault) when (fault is UnusualException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(ref RowReader reader, Member member)
    {
        switch (member)
        {
            case Member.Id: _key = Key(reader.Text()); break;
            case Member.Subject: _subject = reader.Entity(); break;
            case Member.Predicate: _hasPredicate = IsOfKey(reader.Text()); break;
            case Member.Object: _object = reader.Entity(); break;
            case Member.About: reader.Entities(reader.Rows.About); break;
            case Member.Asks: reader.Json.Predicate(); break;
            case Member.Role: _isMember = reader.Text() is Groups.Member; break;
            case Member.Occasion: reader.Json.Id(); break;
            case Member.Partial or Member.Derived: reader.Json.Flag(); break;
            case Member.When: _when = reader.Date(); break;
            case Member.ValidFrom: _validFrom = reader.Date(); break;
            case Member.ValidTo: _validTo = reader.Date(); break;
            case Member.Due: reader.Json.Date(); break;
            case Member.Quantity: _period = QuantityMembers.Read(ref reader.Json).Period; break;
            case Member.Modality: _modality = reader.Modality(); break;
            case Member.Inferred: reader.Json.PassTexts(); break;
            case Member.Evidence: _hasEvidence = EvidenceScan.ReadAll(ref reader); break;
            default: reader.Json.PassText(); break;
        }
    }

    private static StatementKey Key(ReadOnlySpan<char> id)
    {
        LineReader.Must(StatementKey.TryParse(id, out var key));
        return key;
    }

    /// <summary>Files have the id, which begins with the predicate, before the predicate.</summary>
    private readonly bool IsOfKey(ReadOnlySpan<char> predicate) => _key is { } key && predicate.SequenceEqual(TermNumbers.Predicates[key.Predicate].Name);

    private readonly StatementRow ToRow(StatementRows rows)
    {
        LineReader.Must(_key is not null && _hasPredicate && _subject >= 0 && _modality is not null && _hasEvidence);
        var predicate = TermNumbers.Predicates[_key!.Value.Predicate];
        var (from, to) = Validity(predicate, rows);
        var shape = StatementRow.ShapeOf(_when >= 0, from >= 0, predicate, _isMember, _modality!.Value);
        return new StatementRow(
            _key.Value, _subject, _object, _modality.Value, shape, _when < 0 ? from : _when, to, rows.About.Count, rows.Evidence.Count, 0, 0);
    }

    /// <summary>As <see cref="Statement.Validity"/> has it.</summary>
    private readonly (int From, int To) Validity(Predicate predicate, StatementRows rows)
    {
        if (_period is null || _validFrom >= 0 || _validTo >= 0 || predicate.Aspect != Aspect.State) return (_validFrom, _validTo);
        var whole = Period.Whole(_period);
        return (rows.Dates.Add(whole.From), rows.Dates.Add(whole.To));
    }
}
