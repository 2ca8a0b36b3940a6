using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>What every French sentence keeps to, those to come as well.</summary>
public partial class FrenchSentenceTests
{
    /// <summary>One idea has one term: what the organization does not say, and what it says instead.</summary>
    private static readonly (string Not, string But)[] Terms =
    [
        (@"\b[Ff]iches? de projet", "note de projet"),
        (@"[Ee]ntité de réalisation", "entité d’exécution"),
        (@"[Pp]roposer (un|des) candidats?|[Pp]roposer plusieurs personnes", "présenter une candidature"),
        (@"\b(sur|depuis|en|à|pour) (la )?réserve\b|\bde la réserve\b|\b[Ll]a réserve\b", "liste de réserve"),
        (@"[Rr]etirer (ici )?(votre|l’)\s?attestation", "télécharger"),
        (@"[Ee]ffet de levier", "ressources mobilisées"),
        (@"[Rr]éalisations? (escomptées? )?obtenues?", "réalisation atteinte"),
        (@"\bEA\d|\bIA\d|\(EA\)|\(IA\)", "RE, IS"),
        (@"\bDESA\b", "DAES"),
        (@"\$ É|\bUSD\b|US\$", "dollars"),
        (@"dans (le portail|ProjectPortal)|par l’annuaire", "sur le portail, par l’intermédiaire de l’annuaire"),
        (@"\bvau(t|lent) (deux|{\d})", "est valable"),
        (@"\bconstatée?s?\b|[Cc]onstater la", "enregistrée"),
        (@"arrière-plan|Bonjour", "le terme de l’organisation"),
        (@"Vous n’avez rien à faire", "Vous n’avez aucune démarche à faire, ou ce qui manque"),
    ];

    /// <summary>A fact after "de" that is a number or a code, and no name.</summary>
    private static readonly HashSet<string> NoName = new(StringComparer.Ordinal)
    {
        "Report.EventAttended", "Report.OutOf", "Findings.OutOf", "Money.AmountTooLarge", "Money.FigureCaption", "Money.Status",
        "Money.ExpenditureAdded", "Money.ExpenditureRemoved", "Money.RemoveExpenditureText", "Money.RemoveRevisionText",
        "Money.RevisionAdded", "Money.RevisionRemoved", "Participation.Found", "Projects.ShareOfFirst", "Refusals.AboveAdvisedCeiling",
        "Refusals.BelowThreshold", "Refusals.Overspent", "Events.InformativeText", "Results.FromTo", "FinalReport.TooDeep",
    };

    private static readonly IReadOnlyList<(string Key, string Text)> Sentences =
        [.. Load("src/ProjectPortal.Web/Text"), .. Load("src/ProjectPortal.Reports/Text")];

    [Fact]
    public void One_idea_has_one_term() =>
        (from sentence in Sentences
         from term in Terms
         where Regex.IsMatch(sentence.Text, term.Not)
         select $"{sentence.Key}: {sentence.Text} ({term.But})").ShouldBeEmpty();

    [Theory]
    [InlineData("Les fiches de projet")]
    [InlineData("La place revient à la réserve.")]
    [InlineData("EA1")]
    public void A_term_that_is_not_said_would_be_noticed(string text) => Terms.ShouldContain(term => Regex.IsMatch(text, term.Not));

    [Fact]
    public void A_name_is_joined_by_its_own_letters() =>
        Sentences.Where(s => BareOf().IsMatch(s.Text) && !NumberAfterOf().IsMatch(s.Text) && !NoName.Contains(CountedKey(s.Key)))
            .Select(s => $"{s.Key}: {s.Text}").ShouldBeEmpty("write {0:de} for a name and {0:du} for a country");

    [Fact]
    public void One_that_is_said_of_zero_gives_the_count_or_zero_has_its_own_words()
    {
        var keys = Sentences.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var counted = Sentences.Where(s => s.Key.EndsWith(".other", StringComparison.Ordinal) && s.Text.Contains("{0}"))
            .Select(s => s.Key[..^".other".Length]).ToHashSet(StringComparer.Ordinal);
        Sentences.Where(s => s.Key.EndsWith(".one", StringComparison.Ordinal) && !s.Text.Contains("{0}"))
            .Select(s => s.Key[..^".one".Length])
            .Where(key => counted.Contains(key) && !keys.Contains(key + ".zero") && !NeverZero.Contains(key))
            .ShouldBeEmpty("zero is singular: what has no count in it would say one of nothing");
    }

    /// <summary>Shown only where there is at least one.</summary>
    private static readonly HashSet<string> NeverZero = new(StringComparer.Ordinal)
    {
        "Nominees.EventPapers", "Participation.CertificatesPdf", "Participation.LettersPdf", "Selection.OnlyLiaises", "Outbox.TryAll",
        "Projects.CountriesTitle", "Participation.Unprintable",
    };

    [Fact]
    public void Sentences_reach_their_readers_with_the_spaces_of_French() =>
        (from sentence in Load("src/ProjectPortal.Web/Text")
         let said = Words.Find(sentence.Key, CultureInfo.GetCultureInfo("fr"))
         where BreakingSpace().IsMatch(said!)
         select $"{sentence.Key}: {said}").ShouldBeEmpty();

    [Fact]
    public void Guillemets_come_in_pairs_and_quotes_are_guillemets() =>
        Sentences.Where(s => s.Text.Count(c => c == '«') != s.Text.Count(c => c == '»') || s.Text.Contains('"') || s.Text.Contains('“'))
            .Select(s => $"{s.Key}: {s.Text}").ShouldBeEmpty();

    [Fact]
    public void A_title_is_a_noun_and_no_question() =>
        Sentences.Where(s => s.Key.EndsWith("Title", StringComparison.Ordinal) && s.Text.TrimEnd().EndsWith('?'))
            .Select(s => $"{s.Key}: {s.Text}").ShouldBeEmpty();

    private static string CountedKey(string key) => Regex.Replace(key, @"\.(one|other|zero)$", "");

    private static IEnumerable<(string Key, string Text)> Load(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Sources.Root, folder), "*.fr.resx")
        let file = Path.GetFileName(path)[..^".fr.resx".Length]
        from entry in XDocument.Load(path).Root!.Elements("data")
        select ($"{file}.{entry.Attribute("name")!.Value}", entry.Element("value")!.Value);

    [GeneratedRegex(@"\b(de |d’)\{\d+\}")]
    private static partial Regex BareOf();

    /// <summary>"plus de {0} lignes": what is counted follows.</summary>
    [GeneratedRegex(@"\bde \{\d+\}[ \u00a0](pour|pays|lignes|colonnes|millions|critères|partenaires?|réponses)")]
    private static partial Regex NumberAfterOf();

    [GeneratedRegex(@" [:;?!»](\s|$)|« ")]
    private static partial Regex BreakingSpace();
}
