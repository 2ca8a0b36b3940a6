using ProjectPortal.Domain;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain;

/// <summary>How French joins what it does not know beforehand to the words around it.</summary>
public class FrenchTests
{
    [Theory]
    [InlineData("Aïssatou Diallo", "d’Aïssatou Diallo")]
    [InlineData("Awa", "d’Awa")]
    [InlineData("Élodie", "d’Élodie")]
    [InlineData("Œuvrard", "d’Œuvrard")]
    [InlineData("Hélène", "d’Hélène")]
    [InlineData("Yves", "d’Yves")]
    [InlineData("Hassan", "de Hassan")]
    [InlineData("Yaya", "de Yaya")]
    [InlineData("Pema Dorji", "de Pema Dorji")]
    [InlineData("avril", "d’avril")]
    [InlineData("Addis-Abeba", "d’Addis-Abeba")]
    [InlineData("", "de ")]
    public void A_name_elides_the_word_before_it_where_it_begins_with_a_vowel(string name, string said) =>
        French.WithDe(name).ShouldBe(said);

    [Theory]
    [InlineData("le", "Sénégal", "le Sénégal", "du Sénégal", "au Sénégal")]
    [InlineData("la", "Gambie", "la Gambie", "de la Gambie", "en Gambie")]
    [InlineData("l'", "Ouganda", "l’Ouganda", "de l’Ouganda", "en Ouganda")]
    [InlineData("les", "Comores", "les Comores", "des Comores", "aux Comores")]
    [InlineData("", "Haïti", "Haïti", "d’Haïti", "en Haïti")]
    [InlineData("", "Djibouti", "Djibouti", "de Djibouti", "à Djibouti")]
    public void A_country_takes_its_article(string article, string name, string the, string of, string into) =>
        (French.The(article, name), French.WithDe(article, name), French.In(article, name)).ShouldBe((the, of, into));

    [Theory]
    [InlineData(9, 0, "9\u00a0heures")]
    [InlineData(1, 0, "1\u00a0heure")]
    [InlineData(0, 0, "0\u00a0heure")]
    [InlineData(17, 45, "17\u00a0h\u00a045")]
    [InlineData(8, 5, "8\u00a0h\u00a005")]
    public void An_hour_is_said_in_words(int hour, int minute, string said) => French.Hour(new TimeOnly(hour, minute)).ShouldBe(said);

    [Theory]
    [InlineData("Objet : « atelier » ; oui ? non !", "Objet\u00a0: «\u00a0atelier\u00a0»\u00a0; oui\u00a0? non\u00a0!")]
    [InlineData("10 heures, {0} pour cent, 4 Mo, 12 %", "10\u00a0heures, {0}\u00a0pour cent, 4\u00a0Mo, 12\u00a0%")]
    [InlineData("les 25 et 26 février 2013, le 1er mars", "les 25 et 26\u00a0février\u00a02013, le 1er\u00a0mars")]
    [InlineData("(« ici »).", "(«\u00a0ici\u00a0»).")]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    public void No_line_breaks_before_a_sign_or_what_is_counted(string written, string said)
    {
        French.Spaced(written).ShouldBe(said);
        French.Spaced(said).ShouldBe(said);
    }
}
