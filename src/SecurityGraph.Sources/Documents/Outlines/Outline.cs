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
    private readonly IReadOnlyList<Block> _blocks;
    private readonly List<OutlineSection> _sections = [new("0", Printed: false, "", 1, [], [])];
    private readonly PartHeadings _parts;
    private int _roman;
    private int _arabic;

    private Outline(IReadOnlyList<Block> blocks) => (_blocks, _parts) = (blocks, PartHeadings.Of(blocks));

    public static IReadOnlyList<OutlineSection> Of(IReadOnlyList<Block> blocks)
    {
        var outline = new Outline(blocks);
        outline.Read(subheads: false);
        if (outline._sections.Count == 1)
        {
            outline = new Outline(blocks);
            outline.Read(subheads: true);
        }

        return outline.Named();
    }

    /// <summary>Section 0, if it has text, and the others by their names.</summary>
    private List<OutlineSection> Named()
    {
        var others = _sections[1..];
        var names = SectionNames.Of([.. others.Select(section => section.Printed ? section.Number : null)], [.. others.Select(section => section.Heading)], _parts.ArePrinted);
        return [.. _sections.Take(1).Where(cover => cover.Blocks.Count > 0), .. others.Select((section, i) => section with { Number = names[i] })];
    }

    private void Read(bool subheads)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            if (TryNumbered(i, out var number, out var title)) Open(number, printed: true, title, block);
            else if (block.Kind == BlockKind.Heading && (i > 0 || !BeginsWithTitle())) OpenUnnumbered(block);
            else if (subheads && IsSubhead(i)) OpenUnnumbered(block);
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
        return block.Kind == BlockKind.Paragraph
            && block.MayBeSubhead
            && HeadingLine.MayBeSubhead(block.Text.Text)
            && index + 1 < _blocks.Count
            && _sections[^1].Blocks.LastOrDefault() is { } before
            && (before.Kind is BlockKind.ListItem or BlockKind.Apart || EndsSentence(before))
            && !BeginsList(index);
    }

    /// <summary>Three or more short lines that no mark closes, and a sentence below them: rows or items, of which none is the heading of the others.</summary>
    private bool BeginsList(int index)
    {
        const int Fewest = 3;
        var end = index;
        while (end < _blocks.Count && _blocks[end].Kind == BlockKind.Paragraph && HeadingLine.IsShort(_blocks[end].Text.Text)) end++;
        return end - index >= Fewest && end < _blocks.Count && _blocks[end].Kind == BlockKind.Paragraph && EndsSentence(_blocks[end]);
    }

    /// <summary>What ends in a colon or semicolon announces items, or is one.</summary>
    private static bool EndsSentence(Block block) => SentenceSplitter.IsClosed(block.Text.Text) && block.Text.Text[^1] is not (':' or ';');
}
