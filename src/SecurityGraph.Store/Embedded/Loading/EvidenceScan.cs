using System.Runtime.CompilerServices;
using System.Text.Json;
using SecurityGraph.Model.Exchange;
using Member = SecurityGraph.Model.Exchange.EvidenceMembers.Member;

namespace SecurityGraph.Store.Embedded.Loading;

/// <summary>Reads a piece of evidence into the lists of rows: see <see cref="StatementScan"/>.</summary>
internal struct EvidenceScan()
{
    private int _document = -1;
    private int _section = -1;
    private int _saidOn = -1;
    private bool _hasMethod;

    /// <summary>Reads the list that is the value at hand; false where it is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool ReadAll(ref RowReader reader)
    {
        reader.Json.Expect(JsonTokenType.StartArray);
        var isAny = false;
        while (reader.Json.NextItem(JsonTokenType.StartObject))
        {
            var outside = reader.Json.Enter();
            var scan = new EvidenceScan();
            while (reader.Json.NextMember(EvidenceMembers.Names, out var member)) scan.Read(ref reader, (Member)member);
            reader.Json.Leave(outside);
            scan.AddTo(reader.Rows);
            isAny = true;
        }
        return isAny;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(ref RowReader reader, Member member)
    {
        switch (member)
        {
            case Member.Document: _document = reader.Entity(); break;
            case Member.Section: _section = reader.Rows.Sections.NumberOf(reader.Text()); break;
            case Member.Paragraph or Member.Footnote: reader.Json.Number(); break;
            case Member.Fingerprints: reader.PassFingerprints(); break;
            case Member.SaidOn: _saidOn = reader.Date(); break;
            case Member.Method: _hasMethod = !reader.Text().IsEmpty; break;
            case Member.When or Member.ValidFrom or Member.ValidTo or Member.Due: reader.Json.Date(); break;
            case Member.Quantity: QuantityMembers.Read(ref reader.Json); break;
            case Member.Modality: reader.Modality(); break;
            case Member.Silent: reader.Json.PassTexts(); break;
            case Member.AttributedTo: reader.Json.Id(); break;
            default: reader.Json.PassText(); break;
        }
    }

    private readonly void AddTo(StatementRows rows)
    {
        LineReader.Must(_document >= 0 && _hasMethod);
        rows.AddEvidence(_document, _section < 0 ? rows.Sections.NumberOf("") : _section, _saidOn);
    }
}
