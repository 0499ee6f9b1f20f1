using SecurityGraph.Sources.Documents.Text;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Documents;

/// <summary>A bar stands where a sentence ends.</summary>
public sealed class SentenceEndTests
{
    [Theory]
    [InlineData("He said: \"The lamps ... The ships call.\"|It holds.")]
    [InlineData("It is “so … Then it is so” there.|It holds.")]
    [InlineData("Il dit « Les phares … La mer » et „Die Lampen … Das Meer“ hier.|Ja.")]
    [InlineData("\"The keepers' lamps are lit.|They go out . . . The ships wait,\" he said.|It holds.")]
    [InlineData("He calls it ‘the lamps ... The ships’ there.|It holds.")]
    [InlineData("It is the “lamps … The ‘quay’ … Its ships” there.|It holds.")]
    public void Dots_inside_quotation_marks_leave_something_out(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("The lamps go out…|The ships wait.")]
    [InlineData("The “lamps” go out ...|The ships wait.")]
    [InlineData("\"The lamps are lit. ...|The ships wait.\"")]
    [InlineData("\"The lamps are lit....|The ships wait.\"")]
    [InlineData("\"Are they lit? …|The ships wait.\"")]
    [InlineData("\"The lamps ...\"|The ships wait.")]
    [InlineData("The ‘lamps’, he said, ...|The ships wait.")]
    public void Other_dots_end_a_sentence(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("See Impl. Reg. (EU) 2021/1224 on it.|It holds.")]
    [InlineData("See Del. Reg. (EU) 2022/30, and Council Impl. Dec. 2015/5.|It holds.")]
    [InlineData("So says Recom. 3, sub-para. 2, Nr. 10, Corr. 3.|It holds.")]
    [InlineData("It is for all to del.|Ships call.")]
    public void The_kind_of_an_act_follows_what_it_is_more_closely(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("Dep. Dir. Poe, Gen. Sec. Lee and Fr. Paul met.|They ate.")]
    [InlineData("Asst. Sec. Gen. Poe and Maj. Gen. Lee met.|They ate.")]
    [InlineData("They asked Min. Poe, Sec. Lee, Dir. Holm and Card. Vik.|They ate.")]
    [InlineData("Msgr. Poe and Sr. Maria sang.|Br. Paul did not.")]
    [InlineData("GEN. POE SPOKE.|THEY LEFT.")]
    [InlineData("Lt.-Col. Poe, Dr.-Ing. Lee and the Rt. Hon. Holm met.|They ate.")]
    [InlineData("See doc. ST 12345/18 and Ref. Ares(2018)123 on it.|It holds.")]
    public void A_title_before_a_name_ends_nothing(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("It takes 5 min.|Poe waits.")]
    [InlineData("It is told in the FT.|Lamps are lit.")]
    [InlineData("It was John Poe Sr.|Lamps were lit.")]
    [InlineData("He has a card.|Poe has none.")]
    [InlineData("They live in Main St.|The lamps are lit in St. Ives.")]
    [InlineData("It is in the doc.|ST is not.")]
    [InlineData("They sent a gen.|The others came.")]
    [InlineData("It is in Ann. II and App. B.|See Rec. 3 and Recital No. 4.")]
    [InlineData("See App. B.|Lamps are in Fig. C.|Ships are not.")]
    public void What_only_looks_like_a_title_does(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("The Board prefers option B.|The next follows.")]
    [InlineData("The data go from A to B.|In this case A decides.")]
    [InlineData("Pillar I.|It has two parts.")]
    [InlineData("It follows point A.|The next is point B.|Both hold.")]
    [InlineData("Hepatitis B.|The other is hepatitis C.")]
    [InlineData("It is vitamin D.|Lamps give none.")]
    [InlineData("They chose scenarios A and C.|Harbours will pay.")]
    [InlineData("See Ch. I.|Ships are in Ch. II.")]
    [InlineData("The data go from A, B or C to D.|Harbours will pay.")]
    [InlineData("The quay is at 10 C.|Ice is rare.")]
    [InlineData("So did I.|Harbours differ.")]
    [InlineData("It is lot D.|Oil is lot E.")]
    [InlineData("The oil goes to B.|The ships stay.")]
    public void A_letter_that_names_one_of_several_is_no_initial(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("See recital No. IV of it.|It holds.")]
    [InlineData("See Protocol No. V and Nos. VI and VII.|It holds.")]
    [InlineData("It is Suppl. II of Ser. III.|It holds.")]
    [InlineData("Sweden, resp. Norway, agreed.|It holds.")]
    [InlineData("The keepers and pilots got 5 and 6 resp.|The ships got none.")]
    [InlineData("He said no.|I left.")]
    public void Short_forms_stand_before_Roman_numbers_and_names(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("The rapporteur J. Berg spoke.|He left.")]
    [InlineData("It was signed by A. Holm and I. A. Vik.|It holds.")]
    [InlineData("Ida M. Larsen, K. Dahl and the keeper O. Lund met.|They ate.")]
    [InlineData("\"J. Larsen\" was painted on it.|It sank.")]
    [InlineData("P. K. Larsen wrote it.|It was short.")]
    public void An_initial_before_a_name_ends_nothing(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("The vote is at 3 p.m.|The debate follows.")]
    [InlineData("The vote is at 3 P.M.|Ships wait.")]
    [InlineData("It is open from 9 a.m. Monday to noon.|It rains.")]
    [InlineData("The vote is at 3 p.m. CET in Ghent.|All may come.")]
    [InlineData("It begins at 3 p.m. Brussels time.|It is long.")]
    [InlineData("The agency met the F.B.I.|James was there too.")]
    [InlineData("They came from the U.S.A.|Larsen did not.")]
    [InlineData("He lives in the U.S.|Larsen stayed here.")]
    [InlineData("They came from the U.S.|The others stayed.")]
    [InlineData("It was sold to U.S. and U.K.|The others stayed.")]
    [InlineData("The U.N. Security Council met.|The U.K. Government agreed.")]
    [InlineData("The F.B.I. Director spoke.|He left.")]
    [InlineData("J.R.R. Larsen wrote it.|It was long.")]
    public void A_dotted_word_may_end_a_sentence(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("Reg. 2018/1240 and Dir. 2016/680 apply.|Dec. 2007/533 does not.")]
    [InlineData("See par. 3 and subpara. 2 of the note.|It applies.")]
    [InlineData("It has ca. 5 lamps and max. 9.|It is new.")]
    [InlineData("It was built c. 1900 and costs min. 4 lamps.|It is old.")]
    [InlineData("Berg et al. [2004] counted the ships.|They used a lamp.")]
    [InlineData("Berg et al. (2004) counted them.|So did Holm et al.|They agreed.")]
    [InlineData("See Art. IV of the rules.|It applies now.")]
    [InlineData("See Vol. II, fig. B and Art. A of them.|It applies now.")]
    [InlineData("The Chair, Sen. Holm, and Gov. Dahl met.|They ate.")]
    [InlineData("The case Berg v. Harbour Board is over.|It was long.")]
    [InlineData("It is about art.|I like it.")]
    [InlineData("He said no.|I agree.")]
    [InlineData("They sent their rep.|The others came.")]
    [InlineData("See ibid. Article 6 of it.|It applies.")]
    [InlineData("Ibid. Recital 5 and ibid. Art. 7 say so.|They apply.")]
    [InlineData("See Berg, op. cit. 6, and Holm, loc. cit. 7, on it.|They agree.")]
    [InlineData("See ibid.|The Board agrees.")]
    [InlineData("They cite Berg, op. cit.|Harbours pay.")]
    [InlineData("Reg. No. 4 and Dec. No 5 and Doc. Nos. 6 apply.|It is so.")]
    [InlineData("He said no.|No 5 is lit.")]
    [InlineData("See consid. 5 and suppl. 2 of it.|It applies.")]
    [InlineData("The speech of Comm. King and Adv. Gen. Berg was long.|They left.")]
    [InlineData("Dir. Gen. Berg and Sec. Gen. Holm and Maj. Vik met.|They ate.")]
    [InlineData("The Lamp Ltd. Co. sold it to Ships Inc. Ltd. in May.|It paid.")]
    [InlineData("It was sold by Lamp Ltd.|The price was low.")]
    [InlineData("N.B. It is lit.|The ships wait.")]
    [InlineData("P.S. Ships wait.|It rains.")]
    [InlineData("See Sect. 4, vol. 2, ed. by Holm, cf. Annex I, Recs. 3, Nos. 4 and fig. 3.|It applies.")]
    [InlineData("In St. Petersburg Prof. Dr. Holm met Gov. Y on it.|They ate.")]
    [InlineData("Article 5 resp. Article 6 of it applies.|It is new.")]
    [InlineData("They met at 5 p.m. in May.|The Board met at 6 p.m.|Article 6 applies.")]
    [InlineData("They live in the U.S.|The Commission does not.")]
    [InlineData("It was said by Smith et al.|The others agree.")]
    [InlineData("It has lamps, ships, etc.|The others wait.")]
    [InlineData("a. The lamps are lit.|The ships wait.")]
    [InlineData("iv. The lamps are lit.|The ships wait.")]
    [InlineData("The lamps are lit.|5 ships wait.")]
    public void An_abbreviation_ends_nothing_before_what_it_belongs_to(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("The text reads “the keepers […] The ships” in full.|It ends.")]
    [InlineData("It reads “the keepers (...) The ships”.|It ends.")]
    [InlineData("It reads “the keepers [. . .] The ships”.|It ends.")]
    [InlineData("[…] The ships are lit.|It ends.")]
    [InlineData("The lamps burn. […]|The ships call.")]
    [InlineData("And so on…|The end came.")]
    public void What_leaves_something_out_ends_nothing_by_itself(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("It is lit.[3]|Ships call.")]
    [InlineData("It is lit.[^a][^b]|Ships call.")]
    [InlineData("It is lit.²|Ships call.")]
    [InlineData("Er sagte „Lampen.“|Dann ging er.")]
    public void A_call_out_or_quote_behind_the_full_stop_belongs_to_its_sentence(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("See app. A for it.|It is new.")]
    [InlineData("See app. A.|It is new.")]
    [InlineData("They are listed (app. A).|It is new.")]
    [InlineData("Compare app. A and app. B, which are new.")]
    [InlineData("It is in app. A")]
    [InlineData("The lamps of fig. A are lit.|It holds.")]
    [InlineData("It follows from tab. A, which is new.")]
    public void A_letter_behind_a_short_form_that_is_a_word_too_is_that_of_a_part(string marked) => ShouldBe(marked);

    [Theory]
    [InlineData("It comes with an app.|A keeper uses it.")]
    [InlineData("It comes with an app.|I was there.")]
    [InlineData("They make modern art.|A number in ten are sold.")]
    [InlineData("He opens the tab.|I, too, open it.")]
    [InlineData("It is on a par.|A few are not.")]
    public void An_article_behind_such_a_word_begins_a_sentence(string marked) => ShouldBe(marked);

    private static void ShouldBe(string marked)
    {
        var expected = marked.Split('|');
        var text = string.Join(' ', expected);
        SentenceSplitter.Split(text).Select(range => text[range]).ShouldBe(expected);
    }
}
