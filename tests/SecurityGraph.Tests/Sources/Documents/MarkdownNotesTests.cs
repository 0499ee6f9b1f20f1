using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Footnotes in every form that Markdown knows.</summary>
public sealed class MarkdownNotesTests
{
    [Theory]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n[1] Harbour Act.\n[2] Ship list.")]
    [InlineData("The lamps are lit [1]. Ships call [2].\n\n[1] Harbour Act.\n[2] Ship list.")]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n[1]: Harbour Act.\n\n[2]: Ship list.")]
    [InlineData("The lamps are lit.\\[1\\] Ships call.\\[2\\]\n\n\\[1\\] Harbour Act.\n\n\\[2\\] Ship list.")]
    [InlineData("The lamps are lit.[[1]](#_ftn1) Ships call.[[2]](#_ftn2)\n\n[[1]](#_ftnref1) Harbour Act.\n\n[[2]](#_ftnref2) Ship list.")]
    [InlineData("The lamps are lit.[^law] Ships call.[^b]\n\n[^law]: Harbour Act.\n[^b]: Ship list.")]
    [InlineData("The lamps are lit.[^Law] Ships call.[^b-2]\n\n[^b-2]: Ship list.\n[^law]: Harbour Act.")]
    [InlineData("The lamps are lit.[^1] Ships call.[^law]\n\n[^1]: Harbour Act.\n[^law]: Ship list.")]
    [InlineData("The lamps are lit.¹ Ships call.²\n\n¹ Harbour Act.\n\n² Ship list.")]
    [InlineData("The lamps are lit.<sup>(1)</sup> Ships call.<sup>[2]</sup>\n\n---\n\n<sup>(1)</sup> Harbour Act.\n\n<sup>[2]</sup> Ship list.")]
    [InlineData("The lamps are lit.^[Harbour Act.] Ships call.^[Ship list.]")]
    [InlineData("The lamps are lit.[a] Ships call.[b]\n\n[a] Harbour Act.\n[b] Ship list.")]
    [InlineData("The lamps are lit [i]. Ships call [ii].\n\n[i]: Harbour Act.\n\n[ii]: Ship list.")]
    [InlineData("The lamps are lit.[*] Ships call.[**]\n\n[*] Harbour Act.\n\n[**] Ship list.")]
    [InlineData("The lamps are lit [*]. Ships call [†].\n\n[*]: Harbour Act.\n[†]: Ship list.")]
    [InlineData("The lamps are lit.[\\*] Ships call.[\\*\\*]\n\n---\n\n[\\*] Harbour Act.\n[\\*\\*] Ship list.")]
    [InlineData("The lamps are lit.\\[a\\] Ships call.\\[b\\]\n\n\\[a\\] Harbour Act.\n\n\\[b\\] Ship list.")]
    [InlineData("The lamps are lit (1). Ships call.(2)\n\n(1) Harbour\nAct.\n(2) Ship list.\n\n---\n")]
    [InlineData("The lamps are lit. (1) Ships call. (2)\n\n(1) Harbour Act.\n\n(2) Ship list.")]
    [InlineData("The lamps are lit.{1} Ships call.{2}\n\n{1} Harbour Act.\n\n{2} Ship list.")]
    [InlineData("The lamps are lit.{a} Ships call.{b}\n\n---\n{a} Harbour Act.\n{b} Ship list.")]
    [InlineData("The lamps are lit.* Ships call.**\n\n* Harbour Act.\n\n** Ship list.")]
    [InlineData("The lamps are lit.\\* Ships call.\\*\\*\n\n\\*Harbour Act.\n\\*\\*Ship list.")]
    [InlineData("The lamps are lit*. Ships call†.\n\n* Harbour Act.\n† Ship list.")]
    [InlineData("The lamps are lit.† Ships call.‡\n\n† Harbour Act.\n\n‡ Ship list.")]
    [InlineData("The lamps are lit.<sup>*</sup> Ships call.<sup>†</sup>\n\n* Harbour Act.\n\n† Ship list.")]
    [InlineData("The lamps are lit.¹ Ships call.²\n\n¹ Harbour Act.\n² Ship list.")]
    [InlineData("The lamps are **lit**\\*. Ships call.†\n\n\\* Harbour Act.\n† Ship list.")]
    [InlineData("The lamps are lit.<sup>1</sup> Ships call.<sup>2</sup>\n\n<sup>1</sup> Harbour Act.\n<sup>2</sup> Ship list.")]
    [InlineData("The lamps are lit.<sup>a</sup> Ships call.<sup>b</sup>\n\n---\n\n<sup>a</sup> Harbour Act.\n\n<sup>b</sup> Ship list.")]
    [InlineData("The lamps are lit.<sup>*</sup> Ships call.<sup>†</sup>\n\n<sup>*</sup> Harbour Act.\n\n<sup>†</sup> Ship list.")]
    [InlineData("The lamps are lit.[1](#fn1) Ships call.[2](#fn2)\n\n---\n\n1. Harbour Act. [↩](#r1)\n2. Ship list. [↩](#r2)")]
    [InlineData("The lamps are lit.[1](#fn1) Ships call.[2](#fn2)\n\n## Notes\n\n1. Harbour Act. ↩\n\n2. Ship list. ↩︎")]
    [InlineData("The lamps are lit.[1](#fn1) Ships call.[2](#fn2)\n\n1. Harbour Act.\n2. Ship list.")]
    [InlineData("The lamps are lit.<sup>[1](#fn1)</sup> Ships call.<sup>[2](#fn2)</sup>\n\n1) Harbour\n   Act. [↩︎](#r1)\n2) Ship list. [^](#r2)")]
    [InlineData("The lamps are lit.[1](#fn1) Ships call.[2](#fn2)\n\n[1](#r1) Harbour Act.\n\n[2](#r2) Ship list.")]
    [InlineData("The lamps are lit.[¹](#fn1) Ships call.[²](#fn2)\n\n1. Harbour Act. [↑](#r1) [↑](#r1b)\n2. Ship list. [↑](#r2)")]
    [InlineData("The lamps are lit.[^1] Ships call.[^2]\n\n[^1]: Harbour Act. [↩](#r1)\n[^2]: Ship list. ↩")]
    [InlineData("The lamps are lit.\\[[1](#fn1)\\] Ships call.\\[[2](#fn2)\\]\n\n1. Harbour Act. [↩](#r1)\n2. Ship list. [↩](#r2)")]
    [InlineData("The lamps are lit [1](#fn1). Ships call [2](#fn2).\n\n1. Harbour Act. [↩](#r1)\n2. Ship list. [↩](#r2)")]
    [InlineData("The lamps are lit.[\\[1\\]](#fn1) Ships call.[[2]](#fn2)\n\n1. Harbour Act. [↩](#r1)\n2. Ship list. [↩](#r2)")]
    [InlineData("The lamps are lit.<sup><a href=\"#fn1\">1</a></sup> Ships call.<sup id=\"r2\"><a class=\"x\" href=\"#fn2\">2</a></sup>\n\n1. Harbour Act. <a href=\"#r1\">↩</a>\n2. Ship list. <a href=\"#r2\">↩</a>")]
    [InlineData("The lamps are lit.[1](#fn1) Ships call.[2](#fn2)\n\n- [1](#r1) Harbour Act.\n- [2](#r2) Ship list.")]
    public void Notes_are_bound(string text)
    {
        var read = Text.Markdown(text.Split('\n'));
        read.Lines().ShouldBe(["0/1/1 The lamps are lit. ^1", "0/1/2 Ships call. ^2"]);
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act.", "2@0/1/2 Ship list."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Berg [1] counted the ships.\n\n[2] lamps are lit.", "Berg [1] counted the ships.", "[2] lamps are lit.")]
    [InlineData("An area of 4 m² is lit.<sup>2</sup>\n\n---\n\n<sup>2</sup> Note.", "An area of 4 m² is lit.")]
    [InlineData("It is lit [sic] in [2018].\n\n[2018] was dry.", "It is lit [sic] in [2018].", "[2018] was dry.")]
    [InlineData("See [the lamps][1] and [ships][map] now.\n\n[1]: https://lights.example/a\n[map]: <https://lights.example/b> \"Map\"", "See the lamps and ships now.")]
    [InlineData("The rule is in point (1) and Article 5(2).\n\n(1) the lamps;\n(2) the ships.", "The rule is in point (1) and Article 5(2).", "(1) the lamps;", "(2) the ships.")]
    [InlineData("The lamps (1) are lit.\n\n(1) Lamps.\n(2) Not called out.", "The lamps (1) are lit.", "(1) Lamps.", "(2) Not called out.")]
    [InlineData("The lamps [a] are lit.\n\n[a] Lamps.\n\nMore text.", "The lamps [a] are lit.", "[a] Lamps.", "More text.")]
    [InlineData("The [†] lamps are lit.[‡]", "The [†] lamps are lit.[‡]")]
    [InlineData("[T]he lamps are lit. [S]hips call.\n\n[T] Lamps.", "[T]he lamps are lit.", "[S]hips call.", "[T] Lamps.")]
    [InlineData("The *lamps* are **lit**.\n\n* A lamp.", "The lamps are lit.", "A lamp.")]
    [InlineData("The *lamps\nare* lit at 5*3.\n\n* A lamp.", "The lamps are lit at 5*3.", "A lamp.")]
    [InlineData("See [the a][a] now.\n\n[a]: http://lights.example", "See the a now.")]
    [InlineData("The quay has 4 m² of [1-9] and [1, 3].<sup>2</sup>\n\n² Note.\n\n[1] One.\n\n---\n\n<sup>2</sup> Two.", "The quay has 4 m² of [1-9] and [1, 3].")]
    [InlineData("See step [1](#one) and no.[2](#two)\n\n1. Lamps are lit.\n\nMore text.\n\n3. Ships call.", "See step 1 and no.2", "Lamps are lit.", "More text.", "Ships call.")]
    [InlineData("The lamps are lit. Ships call.\n\n1. Harbour Act. [↩](#ref1)", "The lamps are lit.", "Ships call.", "Harbour Act.")]
    public void What_no_note_answers_is_no_call_out(string text, params string[] sentences) =>
        Text.Markdown(text.Split('\n')).AllSentences().Select(sentence => sentence.Text).ShouldBe(sentences);

    [Theory]
    [InlineData("Lamps[a] are lit.\n\n[a] Harbour Act,\nas it is.\n\nShips call.", "1@0/1/1 Harbour Act, as it is.")]
    [InlineData("Lamps are lit.[i] Ships call.[ii]\n\n[i] Act.\n[ii] List.\n\nBoats wait.", "1@0/1/1 Act.", "2@0/1/2 List.")]
    [InlineData("Lamps are lit.[*]\n\n[*] Act.\n\n---\n\nBoats wait.", "1@0/1/1 Act.")]
    [InlineData("Lamps are lit.[†][‡]\n\n[†] Act.\n\n[‡] List.\n\nBoats wait.", "1@0/1/1 Act.", "2@0/1/1 List.")]
    [InlineData("Lamps are lit [a][b].\n\n[a] Act.\n\n[b] List.", "1@0/1/1 Act.", "2@0/1/1 List.")]
    public void Behind_notes_that_words_call_out_the_text_may_go_on(string text, params string[] notes) => Text.Markdown(text.Split('\n')).Notes().ShouldBe(notes);

    [Fact]
    public void A_name_takes_the_first_number_that_is_free() =>
        Text.Markdown("A[^x] b[^2] c[^y].", "", "[^y]: Why.", "[^2]: Two.", "[^x]: Ex.", "[^z]: Nobody.").Notes()
            .ShouldBe(["1@0/1/1 Ex.", "2@0/1/1 Two.", "3@0/1/1 Why.", "4@ Nobody."]);

    [Theory]
    [InlineData("[1], [2]", "[3-4]", "[{0}]")]
    [InlineData("[1, 2]", "[3][4]", "[{0}]")]
    [InlineData("\\[1, 2\\]", "\\[3\\], \\[4\\]", "\\[{0}\\]")]
    [InlineData("<sup>1,2</sup>", "<sup>3-4</sup>", "<sup>{0}</sup>")]
    [InlineData("<sup>1</sup>,<sup>2</sup>", "<sup>[3, 4]</sup>", "<sup>{0}</sup>")]
    [InlineData("[^1],[^2]", "[^3], [^4]", "[^{0}]:")]
    [InlineData("[^1][^2]", "[^3] [^4]", "[^{0}]:")]
    [InlineData("(1), (2)", "(3)(4)", "({0})")]
    public void One_call_out_may_list_several(string first, string second, string form)
    {
        var notes = Enumerable.Range(1, 4).Select(number => $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number)} Note {number}.\n");
        var read = Text.Markdown($"The lamps are lit.{first} Ships call.{second} Boats wait.\n\n{string.Join('\n', notes)}".Split('\n'));
        read.Lines().ShouldBe(["0/1/1 The lamps are lit. ^1 ^2", "0/1/2 Ships call. ^3 ^4", "0/1/3 Boats wait."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("¹˒²", "³⁻⁵")]
    [InlineData("¹,²", "³, ⁴, ⁵")]
    public void Superscripts_are_listed_too(string first, string second) =>
        Text.Markdown($"The lamps are lit.{first} Ships call.{second}\n\n¹ Aa.\n\n² Bee.\n\n³ Cee.\n\n⁴ Dee.\n\n⁵ Ee.".Split('\n')).Lines()
            .ShouldBe(["0/1/1 The lamps are lit. ^1 ^2", "0/1/2 Ships call. ^3 ^4 ^5"]);

    [Theory]
    [InlineData("<sup>1</sup>", "<sup>2</sup>")]
    [InlineData("[1]", "[2]")]
    [InlineData("¹", "²")]
    [InlineData("(1)", "(2)")]
    public void Where_each_page_counts_anew_a_number_is_that_of_its_page(string one, string two)
    {
        var read = Text.Markdown($"Lamps burn.{one} They glow.{two}\n\n---\n\n{one} Aa.\n\n{two} Bee.\n\n---\n\nShips call.{one}\n\n---\n\n{one} Cee.".Split('\n'));
        read.Lines().ShouldBe(["0/1/1 Lamps burn. ^1", "0/1/2 They glow. ^2", "0/2/1 Ships call. ^3"]);
        read.Notes().ShouldBe(["1@0/1/1 Aa.", "2@0/1/2 Bee.", "3@0/2/1 Cee."]);
        read.Warnings.ShouldHaveSingleItem().Message.ShouldEndWith("is printed on another page too: this one is cited as 3");
    }

    [Theory]
    [InlineData("Lit.[1]\n\n[1] Act.\n[2] Tide Act.", "1@0/1/1 Act.", "2@ Tide Act.")]
    [InlineData("Lit.[1]\n\n[1] Act.\n\n[2] Tide Act.\n\n[3] Port Act.", "1@0/1/1 Act.", "2@ Tide Act.", "3@ Port Act.")]
    [InlineData("Lit.[2]\n\n[1] Act.\n[2] Tide Act.", "1@ Act.", "2@0/1/1 Tide Act.")]
    [InlineData("Lit.[1](#fn1)\n\n1. Act. [↩](#r1)\n2. Tide Act. [↩](#r2)", "1@0/1/1 Act.", "2@ Tide Act.")]
    public void A_footnote_that_nothing_calls_out_is_none_of_its_neighbours(string text, params string[] notes) => Text.Markdown(text.Split('\n')).Notes().ShouldBe(notes);

    [Theory]
    [InlineData("<a href=\"#r1\">&#8617;</a>")]
    [InlineData("<a href=\"#r1\" class=\"back\" role=\"doc-backlink\">↩︎</a>")]
    [InlineData("<a href=#r1> ↩️ </a>")]
    [InlineData("<a href=\"#r1\"><sup>↑</sup></a>")]
    [InlineData("<a href=\"#r1\">↩ back</a>")]
    [InlineData("[&larr;](#r1)")]
    public void A_link_back_in_any_form_is_no_text(string link)
    {
        Text.Markdown("Lit.[1](#fn1)", "", $"1. Harbour Act. {link}").Notes().ShouldBe(["1@0/1/1 Harbour Act."]);
        Text.Markdown("Lit.[^1]", "", $"[^1]: Harbour Act. {link}").Notes().ShouldBe(["1@0/1/1 Harbour Act."]);
    }

    [Theory]
    [InlineData("The lamps[*](#fn1) are lit.\n\n\\* Harbour Act. [↩](#r1)")]
    [InlineData("The lamps[\\*](#fn1) are lit.\n\n[\\*](#r1) Harbour Act.")]
    [InlineData("The lamps<sup>[†](#fn1)</sup> are lit.\n\n† Harbour Act.")]
    [InlineData("The lamps<a href=\"#fn1\"><sup>*</sup></a> are lit.\n\n<a href=\"#r1\">*</a> Harbour Act.")]
    [InlineData("The lamps[*](#fn1) are lit.\n\n- [*](#r1) Harbour Act.")]
    [InlineData("The lamps[a](#fna) are lit.\n\n[a](#ra) Harbour Act.")]
    [InlineData("The lamps<sup><a href=\"#fna\">a</a></sup> are lit.\n\n<a href=\"#ra\">a</a> Harbour Act. <a href=\"#ra\">↩</a>")]
    public void Signs_and_letters_may_be_links(string text)
    {
        var read = Text.Markdown(text.Split('\n'));
        read.Lines().ShouldBe(["0/1/1 The lamps are lit. ^1"]);
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act."]);
    }

    [Fact]
    public void A_letter_that_leads_elsewhere_is_a_word() => Text.Markdown("See option [b](#b) of them.").Lines().ShouldBe(["0/1/1 See option b of them."]);

    [Fact]
    public void Brackets_in_superscript_belong_to_the_call_out()
    {
        Text.Markdown("The lamps⁽¹⁾ are lit.⁽²⁾ Ships call.¹", "", "¹ Note.", "² Other.").Lines()
            .ShouldBe(["0/1/1 The lamps are lit. ^1 ^2", "0/1/2 Ships call. ^1"]);
        Text.Markdown("The lamps⁽¹⁾ are lit, x⁽²⁾ too.").Lines().ShouldBe(["0/1/1 The lamps⁽¹⁾ are lit, x⁽²⁾ too."]);
    }

    [Theory]
    [InlineData("The lamps are lit.<sup>1</sup> Ships call.<sup>2</sup>\n\n## Notes\n\n1. Harbour Act.\n2. Ship list.")]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n# Endnotes\n\n1) Harbour Act.\n\n2) Ship\n   list.")]
    [InlineData("The lamps are lit.\\[1\\] Ships call.\\[2\\]\n\n**Footnotes**\n\n1. Harbour Act.\n2. Ship list.\n")]
    [InlineData("The lamps are lit.¹ Ships call.²\n\n### End notes ###\n\n1. Harbour Act.\n2. Ship list.\n\n# Annex")]
    [InlineData("The lamps are lit.^1^ Ships call.^2^\n\n## Notes\n\n1. Harbour Act.\n2. Ship list.")]
    public void A_list_below_a_heading_may_be_the_footnotes(string text)
    {
        var read = Text.Markdown(text.Split('\n'));
        read.Lines().Take(2).ShouldBe(["0/1/1 The lamps are lit. ^1", "0/1/2 Ships call. ^2"]);
        read.Notes().ShouldBe(["1@0/1/1 Harbour Act.", "2@0/1/2 Ship list."]);
        read.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The lamps are lit.[1] Ships call.\n\n## Notes\n\n1. Harbour Act.\n2. Ship list.")]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n## Lamps\n\n1. Harbour Act.\n2. Ship list.")]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n## Notes\n\nThese are the notes.\n\n1. Harbour Act.\n2. Ship list.")]
    [InlineData("The lamps are lit.[1] Ships call.[2]\n\n## Notes\n\n1. Harbour Act.\n2. Ship list.\n\nThey end here.")]
    [InlineData("The lamps are lit. Ships call.\n\n## Notes\n\n1. Harbour Act.\n2. Ship list.")]
    public void Another_list_is_none(string text) => Text.Markdown(text.Split('\n')).Footnotes.ShouldBeEmpty();
}
