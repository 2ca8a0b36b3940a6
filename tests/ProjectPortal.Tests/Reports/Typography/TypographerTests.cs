using ProjectPortal.Reports.Typography;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Typography;

/// <summary>Here ~ is a blank that does not break, and ^ a narrow one.</summary>
public sealed class TypographerTests
{
    [Theory]
    [InlineData("24 per cent of them", "24~per~cent of them")]
    [InlineData("{0} per cent", "{0}~per~cent")]
    [InlineData("US$ 12,500 and € 3", "US$~12,500 and €~3")]
    [InlineData("on 25 February 2013", "on 25~February 2013")]
    [InlineData("25-26 February, 3–4 May", "25-26~February, 3–4~May")]
    [InlineData("publication No. 3; No. of days", "publication No.~3; No. of days")]
    [InlineData("I. Ms. Dorji and J. Smith", "I. Ms.~Dorji and J.~Smith")]
    [InlineData("Tables in 2013 were 250 km long.", "Tables in 2013 were 250~km long.")]
    [InlineData("(see Table 4 of ROA 206)", "(see Table 4 of ROA 206)")]
    [InlineData("32 May, 2013 March 4 rooms", "32 May, 2013 March 4 rooms")]
    [InlineData("per centre, per capita", "per centre, per capita")]
    [InlineData("| 1 | a |\n|---|---|", "| 1 | a |\n|---|---|")]
    [InlineData("", "")]
    [InlineData(" 5 ", " 5 ")]
    public void English(string text, string bound) => Shown(Typographer.Bind(text, "en")).ShouldBe(bound);

    [Theory]
    [InlineData("« mot » : oui ! non ?", "«~mot~»~: oui~! non~?")]
    [InlineData("25 pour cent, 12 %", "25~pour~cent, 12~%")]
    [InlineData("du 25-26 février 2013", "du 25-26~février~2013")]
    [InlineData("le 1er mars", "le 1er~mars")]
    [InlineData("n° 3 et nos 4", "n°~3 et nos~4")]
    [InlineData("12 500 dollars, 1 250 000", "12^500~dollars, 1^250^000")]
    [InlineData("en 2013 250 personnes", "en 2013 250 personnes")]
    [InlineData("M. Diop, Mme Awa, MM. {0}", "M.~Diop, Mme~Awa, MM.~{0}")]
    [InlineData("ROA 206, A206 000", "ROA 206, A206 000")]
    public void French(string text, string bound) => Shown(Typographer.Bind(text, "fr")).ShouldBe(bound);

    [Fact]
    public void Another_language_is_left_as_it_is() => Typographer.Bind("25 per cent", "es").ShouldBe("25 per cent");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Nothing_but_blanks_changes_and_a_second_time_nothing_at_all(string language)
    {
        const string text = "« 25 per cent » – 12 500 km (No. 3: M. Diop, 4 May; 25 février) ~ US$ 3 \n\n * a 1 %";
        var bound = Typographer.Bind(text, language);
        bound.Length.ShouldBe(text.Length);
        bound.Replace('\u00A0', ' ').Replace('\u202F', ' ').ShouldBe(text);
        Typographer.Bind(bound, language).ShouldBe(bound);
    }

    private static string Shown(string text) => text.Replace('\u00A0', '~').Replace('\u202F', '^');
}
