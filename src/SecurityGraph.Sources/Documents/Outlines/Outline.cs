using SecurityGraph.Sources.Documents.Text;

namespace SecurityGraph.Sources.Documents.Outlines;

/// <summary>A heading and the blocks under it. <paramref name="Printed"/> says that the number is printed, not given by us.</summary>
internal sealed record OutlineSection(string Number, bool Printed, string Heading, int Line, IReadOnlyList<int> CallOuts, List<Block> Blocks);

/// <summary>
/// Finds the sections. A heading is a block that the rendering marks as one, or a short line by itself that ends without
/// a mark and carries the next number (I, II, … or 1, 2, … below it). A document with neither has subheads: short lines by
/// themselves, not closed by a mark, between what is closed and a text that follows. The first block of a document is its
/// title, a paragraph of section 0; a heading is none that has a text of its own and others of its level below it.
/// </summary>
internal sealed class Outline
{
    /// <summary>One number alone may be that of a note.</summary>
    private const int FewestBare = 2;

    private readonly IReadOnlyList<Block> _blocks;

    /// <summary>The blocks that were taken for subheads.</summary>
    private readonly List<int> _subheads = [];

    private readonly List<OutlineSection> _sections = [new("0", Printed: false, "", 1, [], [])];
    private readonly PartHeadings _parts;
    private readonly bool[] _quoted;
    private int _roman;
    private int _arabic;

    private Outline(IReadOnlyList<Block> blocks) => (_blocks, _parts, _quoted) = (blocks, PartHeadings.Of(blocks), Quotations.In(blocks));

    public static IReadOnlyList<OutlineSection> Of(IReadOnlyList<Block> blocks)
    {
        var outline = new Outline(blocks);
        outline.Read(onlyMarked: false);
        if (outline._sections.Skip(1).All(section => section.Number.Contains('.', StringComparison.Ordinal)) && WithSubheads(blocks, outline._sections.Count > 1) is { } marked)
        {
            outline = new Outline(marked);
            outline.Read(onlyMarked: true);
        }

        return outline.Named();
    }

    /// <summary>Subheads as if they were marked: from there on they are headings like any other, numbers included.</summary>
    /// <param name="onlyNumbers">A document that prints numbers has no other subheads.</param>
    /// <returns>Null where there are none.</returns>
    private static IReadOnlyList<Block>? WithSubheads(IReadOnlyList<Block> blocks, bool onlyNumbers)
    {
        var outline = new Outline(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!outline._quoted[i] && ((!onlyNumbers && outline.IsSubhead(i)) || outline.IsBareNumber(i))) outline.OpenSubhead(i);
            else outline._sections[^1].Blocks.Add(blocks[i]);
        }

        var bare = outline._subheads.Where(outline.HasBareNumber).ToList();
        var isNumbered = bare.Count(i => outline.TryBare(i, out var number) && number.Digits == number.Digits.Split('.')[0]) >= FewestBare;
        var taken = outline._subheads.Except(isNumbered ? [] : bare).ToHashSet();
        return taken.Count == 0 ? null : [.. blocks.Select((block, i) => taken.Contains(i) ? block with { Kind = BlockKind.Heading } : block)];
    }

    /// <summary>Section 0, if it has text, and the others by their names.</summary>
    private List<OutlineSection> Named()
    {
        var others = _sections[1..];
        var names = SectionNames.Of([.. others.Select(section => section.Printed ? section.Number : null)], [.. others.Select(section => section.Heading)], _parts.ArePrinted);
        return [.. _sections.Take(1).Where(cover => cover.Blocks.Count > 0), .. others.Select((section, i) => section with { Number = names[i] })];
    }

    /// <param name="onlyMarked">A number makes no heading of a line.</param>
    private void Read(bool onlyMarked)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            var isMarked = block.Kind == BlockKind.Heading;
            if ((isMarked || !onlyMarked) && TryNumbered(i, out var number, out var title)) Open(number, printed: true, title, block);
            else if (isMarked && (i > 0 || !BeginsWithTitle())) OpenUnnumbered(block);
            else _sections[^1].Blocks.Add(block);
        }
    }

    /// <summary>A title stands above the level of all other headings, or above another of its own without a text between them.</summary>
    private bool BeginsWithTitle()
    {
        var level = _blocks[0].Level;
        if (_blocks.Count == 1 || IsHeadingOf(_blocks[1])) return true;
        for (var i = 2; i < _blocks.Count; i++)
        {
            if (IsHeadingOf(_blocks[i])) return false;
        }

        return true;

        bool IsHeadingOf(Block block) => block.Kind == BlockKind.Heading && block.Level <= level && block.Text.Text.Any(char.IsLetterOrDigit);
    }

    private void Open(string number, bool printed, string heading, Block block) =>
        _sections.Add(new OutlineSection(number, printed, heading, block.Text.Line, [.. block.Text.CallOuts.Select(callOut => callOut.Number)], []));

    private void OpenSubhead(int index)
    {
        _subheads.Add(index);
        if (TryBare(index, out var number)) Enter(number);
        OpenUnnumbered(_blocks[index]);
    }

    private void OpenUnnumbered(Block block)
    {
        if (block.Text.Text.Any(char.IsLetterOrDigit)) Open("", printed: false, block.Text.Text, block);
    }

    private bool TryNumbered(int index, out string section, out string title)
    {
        (section, title) = ("", "");
        var block = _blocks[index];
        var marked = block.Kind == BlockKind.Heading;
        if (block.Kind == BlockKind.Apart || block.HoldsItems || (!marked && !HeadingLine.MayBe(block.Printed))) return false;
        if (marked && _parts.TryNumber(block.Printed, out var ofPart))
        {
            (section, title) = (Enter(ofPart), block.Text.Text);
            return true;
        }

        if (marked && _parts.TryLetter(block.Printed, out section, out title)) return true;
        if (!HeadingNumber.TryRead(block.Printed, bare: marked, out var number, out title)) return false;
        if (!marked && (!SentenceSplitter.CanBegin(title) || !HasTextBelow(index, number) || !IsNext(number) || IsCounted(index, number))) return false;
        section = Enter(number);
        return true;
    }

    /// <summary>A line with nothing below it but the end, or a heading that is no part of it, is a paragraph: as a heading it would say nothing.</summary>
    private bool HasTextBelow(int index, HeadingNumber number)
    {
        if (index + 1 == _blocks.Count) return false;
        var isHeading = _blocks[index + 1].Kind == BlockKind.Heading;
        if (!HeadingNumber.TryRead(_blocks[index + 1].Printed, bare: isHeading, out var next, out _)) return !isHeading;
        if (number.Digits.Length == 0) return next.Digits.Length > 0 || !isHeading;
        return isHeading ? next.Digits.StartsWith(number.Digits + ".", StringComparison.Ordinal) : next.Digits.Length > 0 || next.Roman != _roman + 1;
    }

    /// <summary>True where the number is the one that comes next at its level.</summary>
    private bool IsNext(HeadingNumber number)
    {
        if (number.Digits.Length == 0) return number.Roman == _roman + 1;
        if (number.Roman > 0 && number.Roman != _roman) return false;
        return number.Arabic == _arabic + 1 || (number.Digits.Contains('.', StringComparison.Ordinal) && number.Arabic == _arabic);
    }

    /// <summary>True where a neighbour carries the next number, or in a list the same one: a list or a table of contents, not a heading.</summary>
    private bool IsCounted(int index, HeadingNumber number) =>
        IsCountedOn(index, number) || (IsRepeated(index, index + 1) && !IsFirstOf(index + 1)) || (number.Digits == "1" && IsRepeated(index, index - 1));

    /// <summary>1. and 1. again: Markdown counts the items itself.</summary>
    private bool IsRepeated(int index, int neighbour) =>
        neighbour >= 0 && neighbour < _blocks.Count && _blocks[index].Kind == BlockKind.ListItem && _blocks[neighbour].Kind == BlockKind.ListItem
        && _blocks[index].Mark.Length > 1 && _blocks[index].Mark == _blocks[neighbour].Mark;

    /// <summary>A heading with its number may stand above a list that begins with the same.</summary>
    private bool IsFirstOf(int index) => HeadingNumber.TryRead(_blocks[index].Printed, bare: false, out var number, out _) && IsCountedOn(index, number);

    private bool IsCountedOn(int index, HeadingNumber number) =>
        index + 1 < _blocks.Count
        && HeadingNumber.TryRead(_blocks[index + 1].Printed, bare: false, out var next, out _)
        && next.Digits.Length == 0 == (number.Digits.Length == 0)
        && (number.Digits.Length == 0 ? next.Roman == number.Roman + 1 : next.Arabic == number.Arabic + 1);

    private string Enter(HeadingNumber number)
    {
        if (number.Roman > 0 && number.Roman != _roman) (_roman, _arabic) = (number.Roman, 0);
        if (number.Digits.Length == 0) return RomanNumbers.Print(_roman);
        _arabic = number.Arabic;
        return _roman > 0 ? $"{RomanNumbers.Print(_roman)}.{number.Digits}" : number.Digits;
    }

    private bool IsSubhead(int index)
    {
        var block = _blocks[index];
        return IsBetween(index) && HeadingLine.MayBeSubhead(block.Text.Text) && !BeginsList(index);
    }

    /// <summary>A line that stands by itself behind what is closed, and above a text; the name of a part may begin the document, or follow "has adopted this:".</summary>
    private bool IsBetween(int index)
    {
        var block = _blocks[index];
        if (block.Kind != BlockKind.Paragraph || !block.MayBeSubhead || index + 1 == _blocks.Count) return false;
        var isPart = HeadingLine.BeginsPart(block.Text.Text);
        if (index == 0) return isPart && _blocks.Skip(1).Any(other => other.MayBeSubhead && HeadingLine.BeginsPart(other.Text.Text) && IsSamePart(other, block));
        return _sections[^1].Blocks.LastOrDefault() is { } before
            ? before.Kind is BlockKind.ListItem or BlockKind.Apart || EndsSentence(before) || (isPart && (_quoted[index - 1] || IsFormula(before.Text.Text) || IsTitleOfPart(index - 1)))
            : isPart || IsBelowNumber(index);
    }

    /// <summary><c>CHAPTER I</c>, and below it <c>General provisions</c>.</summary>
    private bool IsTitleOfPart(int index) => index > 0 && _sections[^1].Blocks.Count == 1 && HeadingLine.NamesPart(_blocks[index - 1].Text.Text) && HeadingLine.IsShort(_blocks[index].Text.Text);

    /// <summary><c>HAVE ADOPTED THIS REGULATION:</c></summary>
    private static bool IsFormula(string text) => text.EndsWith(':') && !text.Any(char.IsLower);

    private static bool IsSamePart(Block one, Block other) => string.Equals(one.Text.Text.Split(' ')[0], other.Text.Text.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary><c>1 Introduction</c>, where no number of the document has a full stop, and it is the next.</summary>
    private bool IsBareNumber(int index) => TryBare(index, out var number) && IsNext(number) && (index == 0 ? _blocks.Count > 1 : IsBetween(index));

    /// <summary><c>2.1 Visas</c> right below <c>2 Borders</c>.</summary>
    private bool IsBelowNumber(int index) =>
        TryBare(index, out var number) && TryBare(index - 1, out var above) && number.Digits.StartsWith(above.Digits + ".", StringComparison.Ordinal);

    private bool HasBareNumber(int index) => TryBare(index, out _);

    private bool TryBare(int index, out HeadingNumber number)
    {
        number = default;
        var line = _blocks[index].Printed;
        return line.Length > 0 && char.IsAsciiDigit(line[0]) && HeadingLine.IsShort(line) && HeadingNumber.TryRead(line, bare: true, out number, out var title) && SentenceSplitter.CanBegin(title) && char.IsLetter(title[^1]);
    }

    /// <summary>Three or more short lines that no mark closes, and a sentence below them: rows or items, of which none is the heading of the others.</summary>
    private bool BeginsList(int index)
    {
        const int Fewest = 3;
        // "CHAPTER I", "General provisions", "Article 1" and its title are several, each of its own.
        if (HeadingLine.NamesPart(_blocks[index].Text.Text)) return HeadingLine.NamesPart(_blocks[index + 1].Text.Text) && IsSamePart(_blocks[index], _blocks[index + 1]);
        var end = index;
        while (end < _blocks.Count && _blocks[end].Kind == BlockKind.Paragraph && HeadingLine.IsShort(_blocks[end].Text.Text)) end++;
        return end - index >= Fewest && end < _blocks.Count && _blocks[end].Kind == BlockKind.Paragraph && EndsSentence(_blocks[end]);
    }

    /// <summary>What ends in a colon or semicolon announces items, or is one.</summary>
    private static bool EndsSentence(Block block) => SentenceSplitter.IsClosed(block.Text.Text) && block.Text.Text[^1] is not (':' or ';');
}
