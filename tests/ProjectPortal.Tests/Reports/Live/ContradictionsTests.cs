using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Live;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.ReportFacts;

namespace ProjectPortal.Tests.Reports.Live;

/// <summary>
/// The records: 4 participants, half of them women, of 2 of the 4 countries; 2 workshops; US$ 62,000 allotted, 59,000 revised, 8,500.50
/// spent (14.4 per cent); 72.7 per cent found the practices relevant.
/// </summary>
public sealed class ContradictionsTests
{
    private static readonly FinalReport Facts = With(Adoption with
    {
        Unit = IndicatorUnit.PerCent,
        Target = null,
        Statement = Both("Percentage of officials who find the presented innovative practices relevant to local authorities",
            "Pourcentage de fonctionnaires qui jugent les pratiques innovantes présentées utiles aux autorités locales"),
        Standing = Adoption.Standing! with { Unit = IndicatorUnit.PerCent, Value = 72.7m, Numerator = null, Denominator = null },
    });

    [Theory]
    [InlineData("70 per cent of the participants were women.", "70 per cent", "participants.women.percent")]
    [InlineData("Women accounted for more than 60% of participants.", "more than 60%", "participants.women.percent")]
    [InlineData("In all, 5 participants attended.", "5", "participants")]
    [InlineData("The project brought together twelve delegates.", "twelve", "participants")]
    [InlineData("Officials of three countries took part.", "three", "countries.participating")]
    [InlineData("The project reached 39 of the 48 LDCs.", "39", "countries.participating")]
    [InlineData("Thirty-nine least developed countries took part.", "Thirty-nine", "countries.participating")]
    [InlineData("Three workshops were held.", "Three", "events.workshops")]
    [InlineData("The Division organized two study tours.", "two", "events.study-tours")]
    [InlineData("The implementation rate was 20 per cent.", "20 per cent", "money.rate")]
    [InlineData("Some 90 per cent of the budget was spent.", "Some 90 per cent", "money.rate")]
    [InlineData("Total expenditure was US$ 10,000.", "10,000", "money.expenditure")]
    [InlineData("The project’s budget was US$ 65,000.", "65,000", "money.allotment")]
    [InlineData("Total expenditure amounted to US$ 1.2 million.", "1.2 million", "money.expenditure")]
    [InlineData("Almost 70 per cent of participants found the practices relevant to the local authorities of their country.",
        "Almost 70 per cent", "ea1.ia1.value")]
    public void What_the_records_do_not_say_is_found_in_english(string text, string typed, string figure)
    {
        var found = Find(text, "en").ShouldHaveSingleItem();
        (found.Typed, found.Figure.Name).ShouldBe((typed, figure));
        text.ShouldBe(found.Sentence.Replace('\'', '’'));
    }

    [Theory]
    [InlineData("Les femmes représentaient 70 % des participants.", "70 %", "participants.women.percent")]
    [InlineData("Au total, cinq participants ont pris part.", "cinq", "participants")]
    [InlineData("Trente-neuf pays ont participé.", "Trente-neuf", "countries.participating")]
    [InlineData("Trois ateliers ont été organisés.", "Trois", "events.workshops")]
    [InlineData("Le projet a organisé quatre-vingt-dix-neuf manifestations.", "quatre-vingt-dix-neuf", "events")]
    [InlineData("Le taux d'exécution était de 20 %.", "20 %", "money.rate")]
    [InlineData("Les dépenses totales se sont élevées à 10 000 dollars.", "10 000 dollars", "money.expenditure")]
    [InlineData("Le budget total était de 1,5 million de dollars.", "1,5 million de dollars", "money.allotment")]
    [InlineData("Près de 70 pour cent des participants ont jugé les pratiques innovantes utiles aux autorités locales.",
        "Près de 70 pour cent", "ea1.ia1.value")]
    public void And_in_french(string text, string typed, string figure)
    {
        var found = Find(text, "fr").ShouldHaveSingleItem();
        (found.Typed, found.Figure.Name).ShouldBe((typed, figure));
    }

    [Theory]
    [InlineData("Half a per cent. 50 per cent of the participants were women, and 4 participants attended.")]
    [InlineData("More than 40 per cent of the participants were women; about 50 per cent of the participants were women.")]
    [InlineData("Two countries took part. At least two countries took part. More than one country took part.")]
    [InlineData("Two workshops were held.")]
    [InlineData("The implementation rate was 14 per cent. The implementation rate was 14.4 per cent.")]
    [InlineData("Total expenditure was US$ 8,500. Total expenditure was some US$ 9,000. The project’s budget was US$ 59,000.")]
    [InlineData("Almost 75 per cent of participants found the practices relevant to the local authorities of their country.")]
    [InlineData("{{participants}} participants attended.")]
    public void What_they_say_is_left_alone(string text) => Find(text, "en").ShouldBeEmpty();

    [Theory]
    [InlineData("The first workshop had 12 participants: 12 participants attended.")]
    [InlineData("In Manama 12 participants attended.")]
    [InlineData("In 2014, 12 participants attended.")]
    [InlineData("Each event reached 25 participants.")]
    [InlineData("The first two workshops were held in spring.")]
    [InlineData("13 countries reported a practice in use.")]
    [InlineData("Some 80 per cent of them came by air.")]
    [InlineData("Nine out of ten delegates said so; 12 per cent did not answer.")]
    [InlineData("Travel cost US$ 3,000, and the budget of the workshop was US$ 20,000.")]
    [InlineData("In paragraph 39, countries took part is misspelt.")]
    [InlineData("30 per cent of the nominees were women.")]
    public void In_doubt_nothing_is_said(string text) => Find(text, "en").ShouldBeEmpty();

    [Theory]
    [InlineData("Le premier atelier a réuni 25 participants.")]
    [InlineData("En 2014, douze participants ont pris part.")]
    [InlineData("Les deux ateliers ont été organisés au printemps.")]
    [InlineData("Treize pays ont déclaré une pratique.")]
    [InlineData("Deux pays ont participé, et deux ateliers ont été organisés.")]
    public void Nor_in_french(string text) => Find(text, "fr").ShouldBeEmpty();

    [Fact]
    public void It_names_the_sentence_alone()
    {
        var found = Find("It went well.\n\n- It did. 5 participants attended! And then **they** left.", "en").ShouldHaveSingleItem();
        found.Sentence.ShouldBe("5 participants attended!");
        found.Figure.Token.ShouldBe("{{participants}}");
    }

    [Fact]
    public void What_is_not_recorded_contradicts_nothing() => Contradictions.Find(
        "5 participants attended.", "en", Facts with { Participation = new ParticipationFacts() },
        LiveFigures.Create(Facts with { Participation = new ParticipationFacts() }, "en")).ShouldBeEmpty();

    [Theory]
    [InlineData("9")]
    [InlineData("women made up 12 ")]
    [InlineData("1,111")]
    [InlineData("a total of almost about 12 participants took part ")]
    [InlineData("{{")]
    public void No_text_keeps_anybody_waiting(string piece)
    {
        Find(string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)), "en").ShouldNotBeNull();
        Find(string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)), "fr").ShouldNotBeNull();
    }

    private static IReadOnlyList<Contradiction> Find(string text, string language) =>
        Contradictions.Find(text, language, Facts, LiveFigures.Create(Facts, language));
}
