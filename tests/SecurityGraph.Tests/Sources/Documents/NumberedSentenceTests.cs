using SecurityGraph.Sources.Documents.Text;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>A bar stands where a sentence ends.</summary>
public sealed class NumberedSentenceTests
{
    [Theory]
    [InlineData("The Board has three aims: 1. Close the gaps; 2. Fund it; 3. Report.|It holds.")]
    [InlineData("The steps are 1. Propose, 2. Adopt and 3. Apply.|It holds.")]
    [InlineData("It has aims: a. Close the gaps; b. Fund it; and c. Report.|It holds.")]
    [InlineData("It has aims (namely: 1. Lamps, 2. Ships).|It holds.")]
    [InlineData("It has two aims: 1. Close the gaps.|2. Fund it.|It holds.")]
    public void Numbers_that_count_members_of_a_sentence_end_none(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("1. Members shall heed Articles 1 and 2.|They shall report.")]
    [InlineData("1. Members shall heed paragraphs 1, 2.|They shall report.")]
    [InlineData("The lamps went from 1 to 2.|The ships wait.|It is rule 2.|So it is.")]
    [InlineData("There is phase 1.|The next is phase 2.|The last is phase 3.|It holds.")]
    [InlineData("The score was 3 : 1.|Ships came in lot 2.|It holds.")]
    [InlineData("They lit lamp 1.|The keepers lit quay 1 and lamp 2.|They left.")]
    public void Other_numbers_end_a_sentence(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("‘1. Members shall act.|They report.’")]
    [InlineData("\"3a. Members shall act.|They report.\"")]
    [InlineData("Article 3 is replaced by the following: ‘2. Members shall act.|They report.’")]
    [InlineData("1.1. Lamps are lit.|They burn.|2a. Ships call.")]
    [InlineData("It is called ‘Harbour II’.|The next is “Harbour 3”.|It holds.")]
    [InlineData("It is so in the Act of ‘Bergen 2018.’|The next came.")]
    public void The_number_of_a_quoted_paragraph_belongs_to_it(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("President J.-C. Holm spoke.|M. A. J.-P. Vik and Ch.-L. Poe listened.|A.-K. Lee left.")]
    [InlineData("They thanked over ten keepers and J.-Y. Le Poe.|It holds.")]
    [InlineData("He is known as J.-C.|The others left.")]
    [InlineData("It rose on a scale of A-C.|The lamps are lit.")]
    public void First_names_that_a_hyphen_joins_are_initials(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("The text says [...].|Another begins.")]
    [InlineData("The text says […].|Another begins.|So does (...)!|It holds.")]
    [InlineData("“The text says (…).|Another begins,” he said.")]
    [InlineData("The text says [...] Lamps are lit.|It holds.")]
    [InlineData("The text (...) Lamps […] Ships.|It holds.")]
    public void A_full_stop_behind_an_omission_ends_the_sentence(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("¿Quién paga?|¡Nadie!|Ya.")]
    [InlineData("It is done.|§ 3 remains, see Art. 5 § 2 and cf. § 4.|It holds.")]
    [InlineData("It is done.|– The lamps are lit.|— Ships wait.")]
    [InlineData("The lamps – Ships have them – are lit, e.g. – Lamps of 3. – 5. May.|It holds.")]
    [InlineData("It is done. – and more follows … – The end.|It holds.")]
    [InlineData("Lamps GmbH & Co. KG built it.|It holds.")]
    [InlineData("The company is Lamps & Co.|The ships wait.")]
    [InlineData("See it ex. Article 4.|It holds.")]
    public void Marks_of_other_tongues_begin_a_sentence(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("Das folgt aus Art. 3 Abs. 2 des Gesetzes.|Vgl. Art. 4 und z. B. Art. 5.|Es gilt.")]
    [InlineData("Vgl. Lampen.|Z. B. Lampen sind es.")]
    [InlineData("Dr. med. Holm sprach.|Prof. jur. Vik schwieg.")]
    [InlineData("Ships of Op. Sophia sailed.|They came back.")]
    [InlineData("We trained abs.|Lamps were lit.")]
    [InlineData("It is med.|Lamps were lit.")]
    public void Short_forms_of_other_tongues_end_nothing(string marked) => ShouldBe(marked);

    private static void ShouldBe(string marked)
    {
        var text = marked.Replace('|', ' ');
        string.Join('|', SentenceSplitter.Split(text).Select(range => text[range])).ShouldBe(marked);
    }
}
