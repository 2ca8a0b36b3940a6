using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.House;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>What the sample says and measures agrees with the records that it speaks of, and claims nothing that is not known.</summary>
public class SampleFactsTests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    private static readonly string[] English =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one",
    ];

    private static readonly string[] French =
    [
        "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
        "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt", "vingt et un",
    ];

    [Fact]
    public async Task The_share_to_whom_a_workshop_was_relevant_is_that_of_its_survey()
    {
        var answers = await sample.ReadAsync(db => db.SurveyAnswers
            .Where(a => db.Nominations.Any(n => n.Id == a.NominationId && n.ProjectId == sample.Example)).ToListAsync());
        var came = await AttendedAsync("workshop-kigali");
        var measured = (await MeasuredAsync(1, 2)).Where(m => m.State == MeasurementState.Approved).OrderBy(m => m.Id).ToList();

        measured.Count.ShouldBe(2, "the first count and its correction");
        var standing = measured[^1];
        (standing.Numerator, standing.Denominator, standing.Population)
            .ShouldBe((answers.Count(a => a.Relevance >= SurveyAnswer.RelevantFrom), answers.Count, came.Count));
        standing.Value.ShouldBe(decimal.Round(100m * standing.Numerator!.Value / standing.Denominator!.Value, 1));
        measured[0].Denominator.ShouldBe(answers.Count(a => DateOnly.FromDateTime(a.AnsweredAt) <= measured[0].MeasuredOn));
        standing.MeasuredOn.ShouldBe(DateOnly.FromDateTime(answers.Max(a => a.AnsweredAt)));
    }

    [Fact]
    public async Task What_the_texts_count_is_what_the_records_count()
    {
        var kigali = await AttendedAsync("workshop-kigali");
        var manama = await AttendedAsync("study-tour-2-manama-2015");
        var adopted = (await MeasuredAsync(2, 2)).Last(m => m.State == MeasurementState.Approved);
        var written = await sample.ReadAsync(db => db.ReportNarratives.Where(n => n.ProjectId == sample.Example).ToListAsync());
        var (en, fr) = (written.Single(n => n is { Language: "en", Section: ReportSection.Summary }).Markdown,
            written.Single(n => n is { Language: "fr", Section: ReportSection.Summary }).Markdown);
        var (people, countries) = (kigali.Count, kigali.Distinct().Count());

        en.ShouldContain($"{English[people]} people of {English[countries]} countries");
        fr.ShouldContain($"{French[people]} personnes venues de {French[countries]} pays");
        en.ShouldContain($"{English[(int)adopted.Value!]} administrations have since adopted", Case.Insensitive);
        fr.ShouldContain($"{French[(int)adopted.Value!]} administrations ont depuis adopté", Case.Insensitive);

        var told = await sample.ReadAsync(db => db.Events.Where(e => e.Slug == "workshop-kigali" || e.Slug == "study-tour-2-manama-2015")
            .ToDictionaryAsync(e => e.Slug, e => e.Summary));
        told["workshop-kigali"].En.ShouldStartWith($"{English[people]} people of {English[countries]} countries", Case.Insensitive);
        told["workshop-kigali"].Fr.ShouldStartWith($"{French[people]} personnes venues de {French[countries]} pays", Case.Insensitive);
        var tour = told["study-tour-2-manama-2015"];
        tour.En.ShouldStartWith($"{English[manama.Count]} representatives of {Number(manama.Distinct().Count())}", Case.Insensitive);
        tour.Fr.ShouldStartWith($"{French[manama.Count]} représentants de {Number(manama.Distinct().Count())} pays", Case.Insensitive);
    }

    [Fact]
    public async Task What_the_portal_counts_agrees_with_what_ROA_206_says_of_itself()
    {
        var countries = await sample.ReadAsync(db => db.Nominations
            .Where(n => n.ProjectId == sample.Roa206 && n.State == NominationState.Attended).Select(n => n.CountryCode).Distinct()
            .CountAsync());
        var summaries = await sample.ReadAsync(db => db.ReportNarratives.Where(n => n.ProjectId == sample.Roa206)
            .Select(n => n.Markdown).ToListAsync());

        summaries.Count(text => text.Contains($"{Number(countries)} of the 48") || text.Contains($"{Number(countries)} des 48")
            || text.Contains($"{Number(countries)} sur 48")).ShouldBe(4, "the summary and the multiplier effects, in both languages");
    }

    [Fact]
    public async Task Each_project_says_how_much_of_it_is_invented()
    {
        (await sample.ReadAsync(db => db.Projects.OrderBy(p => p.Slug).Select(p => p.Invented).ToListAsync()))
            .ShouldBe([Invention.Everything, Invention.Participation]);
    }

    /// <summary>Each was said once; the documents do not say it, or it is of another time, or not of the project.</summary>
    [Theory]
    [InlineData("proved more useful")]
    [InlineData("most of the lectures")]
    [InlineData("The portal opens")]
    [InlineData("public copy")]
    [InlineData("the documents do not say")]
    [InlineData("a project of his own")]
    [InlineData("not recorded")]
    [InlineData("plus utiles que")]
    [InlineData("Le portail n’ouvre")]
    [InlineData("obtenue")]
    public async Task It_claims_nothing_more(string claim) =>
        (await TextsAsync()).Where(text => text.Contains(claim, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

    [Theory]
    [InlineData("Two delegates wished to send a small delegation to Bahrain", "Deux délégués souhaitaient envoyer une petite délégation")]
    [InlineData("foreign investment", "l’investissement étranger")]
    [InlineData("Free Trade Zone", "zone de libre-échange")]
    [InlineData("standard of living", "niveau de vie")]
    [InlineData("farmland", "terres agricoles")]
    [InlineData("Speakers provided by UNDP", "intervenants proposés par le PNUD")]
    [InlineData("training materials", "matériels de formation")]
    public async Task It_leaves_out_nothing_that_delegates_took_home(string english, string french)
    {
        var texts = await TextsAsync();
        texts.ShouldContain(text => text.Contains(english, StringComparison.OrdinalIgnoreCase));
        texts.ShouldContain(text => text.Contains(french, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Its_English_is_spelt_with_ize() =>
        (await WordingsAsync()).SelectMany(w => Spelling.Ise().Matches(w.En)).Select(m => m.Value).Distinct().ShouldBeEmpty();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<List<string>> AttendedAsync(string slug) => sample.ReadAsync(db => db.Nominations
        .Where(n => n.Event!.Slug == slug && n.State == NominationState.Attended).Select(n => n.CountryCode).ToListAsync());

    private async Task<List<Measurement>> MeasuredAsync(int accomplishment, int indicator) =>
        (await sample.ReadAsync(db => db.Indicators.Include(i => i.Measurements)
            .SingleAsync(i => i.ProjectId == sample.Example && i.Number == indicator && i.Accomplishment!.Number == accomplishment)))
        .Measurements.OrderBy(m => m.Id).ToList();

    private async Task<List<string>> TextsAsync() =>
    [
        .. (await WordingsAsync()).SelectMany(w => new[] { w.En, w.Fr }),
        .. await sample.ReadAsync(db => db.ReportNarratives.Select(n => n.Markdown).ToListAsync()),
    ];

    private Task<List<Wording>> WordingsAsync() => sample.ReadAsync(async db =>
    {
        var found = new List<Wording>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetComplexProperties().Any(c => c.ClrType == typeof(Wording))))
        {
            var query = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType)
                .Invoke(db, null)!;
            foreach (var row in await query.AsNoTracking().ToListAsync())
            {
                found.AddRange(type.GetComplexProperties().Where(c => c.ClrType == typeof(Wording))
                    .Select(c => (Wording)c.PropertyInfo!.GetValue(row)!));
            }
        }

        return found;
    });
}
