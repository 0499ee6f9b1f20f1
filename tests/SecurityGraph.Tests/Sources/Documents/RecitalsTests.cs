using System.Globalization;
using SecurityGraph.Sources.Documents;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>Acts as extraction gives them: recitals with their numbers, and footnotes that have the same numbers at the foot of the page.</summary>
public sealed class RecitalsTests
{
    private static readonly string[] Notes = ["OJ C 246, 28.7.2017, p. 28.", "Report of the keepers of 2017.", "Regulation (EU) 2016/679 on lamps (OJ L 119, 4.5.2016, p. 1)."];

    public static TheoryData<string, bool, bool, string> Layouts()
    {
        var layouts = new TheoryData<string, bool, bool, string>();
        foreach (var mark in (string[])["(#)", "#", "^", "[#]"])
        {
            foreach (var ruled in (bool[])[true, false])
            {
                foreach (var recitalsAlone in (bool[])[true, false])
                {
                    foreach (var behind in (string[])[" ", "\n", "\n\n"]) layouts.Add(mark, ruled, recitalsAlone, behind);
                }
            }
        }
        return layouts;
    }

    /// <param name="mark">How notes are called out and marked.</param>
    /// <param name="ruled">A rule above the notes.</param>
    /// <param name="recitalsAlone">The number of a recital stands on a line by itself.</param>
    /// <param name="behind">What stands between a note's mark and its text.</param>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Recitals_and_footnotes_of_one_number_are_told_apart(string mark, bool ruled, bool recitalsAlone, string behind)
    {
        string Mark(int number) => mark == "^" ? "⁰¹²³"[number].ToString() : mark.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string Call(int number) => (mark == "(#)" ? " " : "") + Mark(number);
        string Recital(int number, string text) => $"({number}){(recitalsAlone ? "\n\n" : " ")}{text}\n\n";
        var read = DocumentReader.ReadText(
            "act.pdf.txt",
            $"REGULATION (EU) 2018/9999\nof 12 September 2018\non the lamps of harbours\n\nHaving regard to the opinion of the Committee{Call(1)},\n\nWhereas:\n\n"
            + Recital(1, $"The harbours are lit by lamps. Their keepers report every year{Call(2)}.")
            + Recital(2, $"Ships call at the harbours by day and by night, and their masters must know which\nlamps are lit{Call(3)}.")
            + Recital(3, "The pilots were asked to see to it that the lamps are clean and that the ships which")
            + (ruled ? "____________________\n\n" : "") + string.Concat(Notes.Select((text, i) => $"{Mark(i + 1)}{behind}{text}\n{(behind == "\n\n" ? "\n" : "")}"))
            + "\n19.9.2018\n\nEN\n\nOfficial Journal of the European Union\n\nL 236/1\n\n\fcall in winter find them lit.\n\n"
            + Recital(4, "The agency should keep a register of lamps.") + "HAVE ADOPTED THIS REGULATION:\n\nL 236/2\n\nEN\n\nOfficial Journal of the European Union\n\n19.9.2018\n\n\f");
        read.Notes().Select(note => note[(note.IndexOf(' ') + 1)..]).ShouldBe(Notes);
        read.Footnotes.ShouldAllBe(note => note.CalledOutAt != null);
        var sentences = read.AllSentences().Select(sentence => sentence.Text).ToList();
        sentences.ShouldContain("(3) The pilots were asked to see to it that the lamps are clean and that the ships which call in winter find them lit.");
        sentences.ShouldContain("Their keepers report every year.");
        sentences.ShouldContain("(4) The agency should keep a register of lamps.");
    }
}
