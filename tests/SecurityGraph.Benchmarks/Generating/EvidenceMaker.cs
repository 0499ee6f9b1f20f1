using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Passages;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Benchmarks.Generating;

/// <summary>Makes evidence: 1.3 pieces a statement on average, from documents of which few say much.</summary>
internal sealed class EvidenceMaker
{
    private static readonly string[] Chapters = ["0", "I", "II", "III", "IV", "V", "VI"];
    private static readonly Weighted<int> Pieces = new((1, 77), (2, 17), (3, 5), (4, 1));
    private static readonly Weighted<string> Methods = new(("curated", 70), ("imported", 25), ("rule:stages@1", 5));

    private readonly Draw _draw;
    private readonly Dates _dates;
    private readonly IReadOnlyList<Entity> _documents;
    private readonly IReadOnlyList<Entity> _actors;
    private readonly Dictionary<EntityId, DateOnly?> _days;

    public EvidenceMaker(Draw draw, Dates dates, Pools pools)
    {
        (_draw, _dates) = (draw, dates);
        _documents = pools.Of(EntityKind.Document);
        _actors = pools.Of(EntityKind.Actor);
        _days = _documents.ToDictionary(document => document.Id, DateOnly? (_) => draw.Chance(0.03) ? null : dates.Document());
    }

    /// <summary>A document that says something, and its day; of an undated one the day is null.</summary>
    public (EntityId Document, DateOnly? SaidOn) Source()
    {
        var document = _documents[_draw.Ranked(_documents.Count, power: 2)].Id;
        return (document, _days[document]);
    }

    /// <summary>
    /// The first piece says all that the statement says. Of the others some are plans that an earlier document told of what became
    /// a fact, so that the statement's own values stay those of its roll-up.
    /// </summary>
    public IReadOnlyList<Evidence> Make(EntityId document, DateOnly? saidOn, Modality modality, bool hasWhen)
    {
        var evidence = new Evidence[Pieces.From(_draw)];
        evidence[0] = Piece(document, saidOn);
        for (var i = 1; i < evidence.Length; i++)
        {
            var (other, day) = Source();
            evidence[i] = Piece(other, day);
            if (hasWhen && day < saidOn && modality.Class() == ModalityClass.Fact && _draw.Chance(0.6))
                evidence[i] = evidence[i] with { Modality = Modality.Planned, When = _dates.Planned(day.Value) };
        }
        return evidence;
    }

    private Evidence Piece(EntityId document, DateOnly? saidOn)
    {
        var isAtHand = _draw.Chance(0.85);
        return new Evidence
        {
            Document = document,
            Section = Section(),
            Paragraph = 1 + _draw.Below(40),
            Footnote = _draw.Chance(0.15) ? 1 + _draw.Below(120) : null,
            Fingerprints = isAtHand ? [.. Enumerable.Range(0, _draw.Chance(0.02) ? 2 : 1).Select(_ => Fingerprint.Parse($"sha256:{_draw.Next():x16}"))] : [],
            SaidOn = saidOn is { } day ? Edtf.Day(day) : null,
            CollectedOn = saidOn is null ? Edtf.Day(Generator.AsOf) : null,
            Method = Methods.From(_draw),
            Printed = _draw.Chance(0.03) ? "before the end of the season" : null,
            AttributedTo = _draw.Chance(0.03) ? _actors[_draw.Ranked(_actors.Count, power: 2)].Id : null,
            Url = isAtHand ? null : $"https://example.eu/{document.Slug}",
        };
    }

    private string Section() => _draw.Chance(0.5) ? _draw.Of(Chapters) : $"{Chapters[1 + _draw.Below(6)]}.{1 + _draw.Below(4)}";
}
