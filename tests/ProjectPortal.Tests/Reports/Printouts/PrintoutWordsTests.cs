using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectPortal.Tests.House;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Printouts;

public sealed class PrintoutWordsTests
{
    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_facts()
    {
        var (english, french) = (Load("Printouts.resx"), Load("Printouts.fr.resx"));
        english.Keys.Order().ShouldBe(french.Keys.Order());
        // A French salutation names nobody.
        foreach (var (key, said) in english.Where(word => !word.Key.StartsWith("LetterDear", StringComparison.Ordinal)))
            Facts(french[key]).ShouldBe(Facts(said), key);
        french.Values.Where(said => Regex.IsMatch(said, @"\p{L}'\p{L}")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Facts(string text) => Regex.Matches(text, @"\{\d").Select(match => match.Value).Order();

    private static Dictionary<string, string> Load(string file) =>
        XDocument.Load(Path.Combine(Sources.Root, "src/ProjectPortal.Reports/Text", file)).Root!.Elements("data")
        .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);
}
