using System.Net;
using System.Text.RegularExpressions;
using ProjectPortal.Tests.Data;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>The pages that each role reaches by links from its first page, in both languages.</summary>
public sealed class WalkedPagesTests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    private const int PagesOfOneKind = 3;

    /// <summary>What staff are told to do; nobody else is to read it.</summary>
    private static readonly string[] ForStaff =
    [
        "FinalReport.GapsTitle", "Nominees.SurveyNobodyAnswered", "Nominees.SurveyNobodyCame", "Nominees.ConceptsNobodyHow",
        "Results.NothingYetText", "Results.NoMeasurementYetText", "Lessons.NoLessonText", "Lessons.NoChallengeText", "Projects.HowToBegin",
        "Nominations.NothingToDoStaff", "Selection.NoCriteriaYet",
    ];

    /// <summary>What whoever acts is told; evaluators read.</summary>
    private static readonly string[] ForWhoActs = ["Nominations.WhatNext"];

    [Theory]
    [InlineData("staff@portal.example", "en")]
    [InlineData("staff@portal.example", "fr")]
    [InlineData("evaluator@portal.example", "en")]
    [InlineData("evaluator@portal.example", "fr")]
    [InlineData("focalpoint.bt@portal.example", "en")]
    [InlineData("focalpoint.tg@portal.example", "fr")]
    public async Task No_page_shows_a_key_and_each_tells_its_own_reader(string account, string language)
    {
        var browser = await sample.Host.SignedInAsync(account);
        var evaluator = account.StartsWith("evaluator", StringComparison.Ordinal);
        string Said(string key) => language == "fr" ? Say.Fr(key) : Say.En(key);
        var (waiting, seen, kinds) = (new Queue<string>(["/"]), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>());
        var walked = 0;
        while (waiting.TryDequeue(out var path))
        {
            var kind = Kind(path);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (kinds[kind] > PagesOfOneKind)
                continue;

            var page = await browser.GetAsync(path);
            page.Status.ShouldBe(HttpStatusCode.OK, $"{account} {path}");
            if (page.Language != language)
            {
                await page.Form("/account/language").SubmitAsync(language);
                page = await browser.GetAsync(path);
            }

            walked++;
            var text = page.Document.DocumentElement.TextContent + string.Join(' ', page.Document.All
                .SelectMany(e => new[] { "title", "aria-label", "alt", "placeholder" }.Select(e.GetAttribute)).OfType<string>());
            KeyLike.In(text).ShouldBeEmpty($"{account} {path}");
            Regex.IsMatch(text, @"\{\d+\}").ShouldBeFalse($"{account} {path}: a fact that was not filled in");
            if (!account.StartsWith("staff", StringComparison.Ordinal))
                ForStaff.Where(key => page.Text.Contains(Said(key), StringComparison.Ordinal)).ShouldBeEmpty($"{account} {path}");
            if (evaluator)
                ForWhoActs.Where(key => page.Text.Contains(Said(key), StringComparison.Ordinal)).ShouldBeEmpty($"{account} {path}");
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.Length > 0
                    && !Regex.IsMatch(link, @"\.(pdf|docx|csv|xlsx|ics)\b|/documents/\d+$|\?.*(after|before)=") && seen.Add(link))
                    waiting.Enqueue(link);
            }
        }

        walked.ShouldBeGreaterThan(account.StartsWith("focal", StringComparison.Ordinal) ? 10 : 40);
    }

    /// <summary>Pages that differ only in their record or filter are of one kind.</summary>
    private static string Kind(string path) =>
        Regex.Replace(Regex.Replace(path.Split('?')[0], @"/\d+", "/#"), "/(projects|events|verify|figures)/[^/]+", "/$1/*")
        + (path.Contains('?') ? "?" : "");
}
