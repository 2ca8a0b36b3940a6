using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectPortal.Domain;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>Every sentence that the source asks for is there, in both languages, with the same facts in it.</summary>
public class WordsTests
{
    /// <summary>How the source asks for words. The first group is the key.</summary>
    private static readonly string[] Asked =
    [
        @"(?:\bT|[Ww]ords)\[""([A-Z]\w*\.[\w.]+)""",
        @"Display\(Name = ""([A-Z]\w*\.[\w.]+)""",
        @"\b(?:hint|label|all|button)=""([A-Z]\w*\.[\w.]+)""",
        @"^\s+new\(""([A-Z]\w*\.[\w.]+)"", \w+ =>",
        @"ErrorMessage = ""([A-Z]\w*\.[\w.]+)""",
        @"\.Or\(""([A-Z]\w*\.[\w.]+)""",
    ];

    private static readonly Dictionary<string, string> English = Load("");
    private static readonly Dictionary<string, string> French = Load(".fr");

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        English.Keys.Except(French.Keys).Order().ShouldBeEmpty("missing in French");
        French.Keys.Except(English.Keys).Order().ShouldBeEmpty("missing in English");
        English.Concat(French).Where(w => string.IsNullOrWhiteSpace(w.Value)).Select(w => w.Key).ShouldBeEmpty("blank");
    }

    [Fact]
    public void Both_languages_tell_the_same_facts() =>
        (from word in English
         where French.ContainsKey(word.Key)
         // "One event" and "no event" need no figure.
         let count = Regex.IsMatch(word.Key, @"\.(one|zero)$") ? "{0}" : null
         // A French mail greets nobody by name: whether the name is a woman's or a man's is not known.
         let told = Facts(Regex.Replace(word.Value, @"^Dear \{\d+\},\n", "")).Where(f => f != count).ToHashSet()
         where !told.SetEquals(Facts(French[word.Key]).Where(f => f != count))
         select $"{word.Key}: {word.Value} | {French[word.Key]}").ShouldBeEmpty();

    [Fact]
    public void Every_sentence_can_be_filled_in() =>
        English.Concat(French).Where(w => Facts(w.Value).Any() && !CanBeFilledIn(w.Value)).Select(w => w.Key).ShouldBeEmpty();

    [Fact]
    public void French_has_its_own_apostrophe() =>
        French.Where(w => Regex.IsMatch(w.Value, @"\p{L}'\p{L}")).Select(w => $"{w.Key}: {w.Value}").ShouldBeEmpty();

    [Fact]
    public void English_is_spelt_with_ize() =>
        (from word in English
         from Match wrong in Spelling.Ise().Matches(word.Value)
         select $"{word.Key}: {wrong.Value}").ShouldBeEmpty();

    [Theory]
    [InlineData("The organisers")]
    [InlineData("a summarised organisation")]
    public void Another_spelling_would_be_noticed(string text) => Spelling.Ise().IsMatch(text).ShouldBeTrue();

    [Fact]
    public void Every_key_that_the_source_asks_for_is_there() =>
        Missing(Sources.All).ShouldBeEmpty();

    [Fact]
    public void A_key_that_is_not_there_would_be_noticed()
    {
        string[] asking =
        [
            "T[\"Nowhere.Key\"]", "Words[\"Nowhere.Key\", 3]", "T.Count(\"Nowhere.Key\", n)", "[Display(Name = \"Nowhere.Key\")]",
            "hint=\"Nowhere.Key\"", "post.Write(to, \"Mails.Nothing\", null, () => [])",
        ];
        foreach (var text in asking)
            Missing([new SourceFile("src/Bad.cs", text)]).ShouldNotBeEmpty(text);
    }

    [Fact]
    public void Every_refusal_has_its_sentence() =>
        (from file in Sources.All
         from Match match in Regex.Matches(file.Text, @"new Refusal\(""(\w+)""")
         let key = $"Refusals.{match.Groups[1].Value}"
         where !English.ContainsKey(key)
         select key).Distinct().Order().ShouldBeEmpty();

    [Fact]
    public void Every_value_of_the_domain_has_its_name() =>
        (from type in typeof(Entity).Assembly.GetExportedTypes()
         where type.IsEnum && type.Name is not ("Audience" or "ReportSection" or "DataKind")
         from value in Enum.GetNames(type)
         let key = $"Enums.{type.Name}.{value}"
         where value != "None" && !English.ContainsKey(key)
         select key).Order().ShouldBeEmpty();

    private static IEnumerable<string> Missing(IEnumerable<SourceFile> files) =>
        (from file in files
         where !file.Path.EndsWith(".csproj", StringComparison.Ordinal)
         from key in Keys(Regex.Replace(file.Text, @"^\s*///.*$", "", RegexOptions.Multiline))
         where !English.ContainsKey(key)
         select $"{key} ({file.Path})").Distinct().Order();

    private static IEnumerable<string> Keys(string text)
    {
        foreach (var asked in Asked.SelectMany(pattern => Regex.Matches(text, pattern, RegexOptions.Multiline)))
            yield return asked.Groups[1].Value;
        foreach (Match match in Regex.Matches(text, @"\.Count\(""([A-Z]\w*\.[\w.]+)"""))
        {
            yield return match.Groups[1].Value + ".one";
            yield return match.Groups[1].Value + ".other";
        }

        foreach (Match match in Regex.Matches(text, @"""(Mails\.\w+)"""))
        {
            if (!English.ContainsKey(match.Groups[1].Value))
            {
                yield return match.Groups[1].Value + "Subject";
                yield return match.Groups[1].Value + "Body";
            }
        }
    }

    private static HashSet<string> Facts(string text) => [.. Regex.Matches(text, @"\{\d+").Select(m => m.Value + "}")];

    private static bool CanBeFilledIn(string text)
    {
        try
        {
            _ = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, [.. Enumerable.Repeat<object>(1, 20)]);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> Load(string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Sources.Root, "src/ProjectPortal.Web/Text"), "*.resx"))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var isFrench = name.EndsWith(".fr", StringComparison.Ordinal);
            if (isFrench != (language.Length > 0))
                continue;

            foreach (var entry in XDocument.Load(path).Root!.Elements("data"))
                words.Add($"{(isFrench ? name[..^3] : name)}.{entry.Attribute("name")!.Value}", entry.Element("value")!.Value);
        }

        return words;
    }
}
