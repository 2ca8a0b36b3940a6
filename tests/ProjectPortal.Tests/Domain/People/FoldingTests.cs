using System.Globalization;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Domain.Nominations;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.People;

/// <summary>Which names are one name, in the scripts that the countries of the portal's projects write in.</summary>
public class FoldingTests
{
    [Theory]
    // Latin: accents, case, ligatures, strokes, hooks, apostrophes.
    [InlineData("Lomé", "LOME")]
    [InlineData("Lome\u0301", "Lomé")]
    [InlineData("Œuvre Cœur", "oeuvre coeur")]
    [InlineData("Djø", "Djo")]
    [InlineData("N'Guessan", "N\u2019Guessan")]
    [InlineData("N'Guessan", "N\u02BCGuessan")]
    [InlineData("N'Guessan", "N\u00B4Guessan")]
    [InlineData("N'Guessan", "NGuessan")]
    [InlineData("Ƙofi Ɗan Ɓala", "Kofi Dan Bala")]
    [InlineData("Kɔfi Mɛnsah", "Kofi Mensah")]
    [InlineData("Nguyễn Văn Đức", "Nguyen Van Duc")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("İsmail", "ismail")]
    [InlineData("ﬁlipe", "Filipe")]
    [InlineData("Ｐｅｍａ", "Pema")]
    [InlineData("Jean-Pierre", "Jean  Pierre")]
    [InlineData("A.B. Kumar", "A. B. Kumar")]
    [InlineData("Tupou Fakaʻosi", "Tupou Faka'osi")]
    // What nobody sees.
    [InlineData("Wang\u200Bmola", "Wangmola")]
    [InlineData("Wang\u00ADmola", "Wangmola")]
    [InlineData("\uFEFFPema", "Pema")]
    [InlineData("Kigali\u00A0", "Kigali")]
    [InlineData("Kig\u2060ali\u200E", "Kigali")]
    [InlineData("Pema\uFE0F", "Pema")]
    // Greek and Cyrillic.
    [InlineData("Σόλων", "ΣΟΛΩΝ")]
    [InlineData("Фёдор", "ФЕДОР")]
    // Arabic: points, hamza, elongation, the letters of each keyboard, the shapes of old files.
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("أحمد", "احمد")]
    [InlineData("محـــمد", "محمد")]
    [InlineData("علي", "علی")]
    [InlineData("كريم", "کریم")]
    [InlineData("\uFEE3\uFEA4\uFEE4\uFEAA", "محمد")]
    // The same letters composed and taken apart, joiners, digits.
    [InlineData("\u09DF", "\u09AF\u09BC")]
    [InlineData("\u0928\u094D\u200D\u092F", "\u0928\u094D\u092F")]
    [InlineData("ກໍາ", "ກຳ")]
    [InlineData("ໜ", "ຫນ")]
    [InlineData("၁၂ ១២ ໑໒ ১২ १२ ༡༢ ߁߂ ١٢", "12 12 12 12 12 12 12 12")]
    [InlineData("པདྨ་རྡོ་རྗེ", "པདྨ རྡོ རྗེ")]
    [InlineData("𞤀𞤣𞤢𞤥", "𞤢𞤣𞤢𞤥")]
    public void These_are_one(string one, string other) => Folding.Fold(one).ShouldBe(Folding.Fold(other));

    [Theory]
    [InlineData("Dorji", "Dorje")]
    [InlineData("Иван", "Ивана")]
    // A vowel sign makes another name: Burmese, Khmer, Lao, Thai, Bengali, Devanagari, Tibetan, Thaana, N'Ko, Ethiopic.
    [InlineData("ကိ", "ကု")]
    [InlineData("ကိ", "က")]
    [InlineData("គិ", "គុ")]
    [InlineData("ກິ", "ກຸ")]
    [InlineData("ກ່າ", "ກ້າ")]
    [InlineData("กิ", "กุ")]
    [InlineData("কি", "কু")]
    [InlineData("কা", "ক")]
    [InlineData("কঁ", "ক")]
    [InlineData("कि", "कु")]
    [InlineData("क्", "क")]
    [InlineData("ཀི", "ཀུ")]
    [InlineData("ކި", "ކު")]
    [InlineData("ߊ߬", "ߊ߫")]
    [InlineData("ሀ", "ሁ")]
    [InlineData("محمد", "محمود")]
    public void These_are_two(string one, string other) => Folding.Fold(one).ShouldNotBe(Folding.Fold(other));

    public static TheoryData<string, string> Rubbish => new()
    {
        { "\uD800", "" }, { "a\uDC00b", "A B" }, { "\uFFFE\uFFFFx\uFDD0", "X" }, { "\u0301\u0301", "" }, { "\0\a", "" }, { "''''", "" },
        { "  ", "" }, { "%_[", "" },
    };

    [Theory]
    [MemberData(nameof(Rubbish))]
    public void Nothing_makes_it_fail(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Fact]
    public void What_it_gives_it_leaves_as_it_is()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var folded = Folding.Fold($"a{(char)code}b");
            Folding.Fold(folded).ShouldBe(folded, string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}"));
            folded.Split(' ').ShouldAllBe(word => word.Length > 0);
        }
    }

    [Theory]
    [InlineData("N'Guessan", "NGUESSAN/GUESSAN")]
    [InlineData("l’administration publique", "LADMINISTRATION/ADMINISTRATION PUBLIQUE/PUBLIQUE")]
    [InlineData("Fa'a'", "FAA/A")]
    public void An_apostrophe_leaves_a_word_to_be_found_by_either_way(string text, string words) =>
        string.Join(' ', Folding.WordsAndTails(text).Select(w => $"{w.Word}/{w.Tail}")).ShouldBe(words);

    [Theory]
    [InlineData("Dr. Pema", "DORJI", "Pema", "Dorji", true)]
    [InlineData("Pema", "Dorji", "Dorji", "Pema", true)]
    [InlineData("Pema Dorji", "", "Pema", "Dorji", true)]
    [InlineData("", "Pema", "Pema", "", true)]
    [InlineData("Mme Ama", "N’Guessan", "Ama", "NGuessan", true)]
    [InlineData("Prof. Dr. Cœur", "Djø", "Coeur", "Djo", true)]
    [InlineData("Dr", "", "Doctor", "", false)]
    [InlineData("ကိ", "မယ", "ကု", "မယ", false)]
    [InlineData("គិ", "ស", "គុ", "ស", false)]
    public void A_person_is_known_by_the_folded_names_and_the_year(string given, string family, string given2, string family2, bool same)
    {
        var (one, other) = (Stage.Person(given, family), Stage.Person(given2, family2));

        one.PersonKey.ShouldNotBeNull();
        (one.PersonKey == other.PersonKey).ShouldBe(same);
    }

    [Fact]
    public void Keys_have_room_in_their_columns_whatever_the_names_become()
    {
        var person = Stage.Person(new string('ß', 200), new string('\uFDFA', 200)) with { Organisation = new string('ﬃ', 200) };

        person.PersonKey!.Length.ShouldBeLessThanOrEqualTo(Nominee.PersonKeyLength);
        person.SearchKey.Length.ShouldBeLessThanOrEqualTo(Nominee.SearchKeyLength);
        Folding.Cut("a\uD83D\uDE00", 2).ShouldBe("a");
    }
}
