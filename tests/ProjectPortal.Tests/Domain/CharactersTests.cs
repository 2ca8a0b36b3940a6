using System.Globalization;
using System.Text;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Calendars;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain;

/// <summary>Which characters are kept, and that nothing that is made of a text throws at what is none.</summary>
public class CharactersTests
{
    private const int Strings = 10_000;

    [Theory]
    [InlineData("Wangmo", "Wangmo")]
    [InlineData("a\tb\r\nc", "a\tb\r\nc")]
    [InlineData("\uFFFEWang\uFFFFmo\uFDD0\u0000\u0007\u007F\u0085", "Wangmo")]
    [InlineData("\U0001F44D \u1000\u102D \u200D\u00AD\u202E", "\U0001F44D \u1000\u102D \u200D\u00AD\u202E")]
    [InlineData("\U0001FFFEx\U0010FFFF", "x")]
    public void What_is_no_character_goes_and_all_else_stays(string typed, string kept) => Characters.Clean(typed).ShouldBe(kept);

    /// <summary>No attribute can hold half of a pair.</summary>
    [Fact]
    public void Half_of_a_pair_becomes_the_sign_for_what_was_lost() =>
        Characters.Clean("Wang\uD800mo\uDC00").ShouldBe("Wang\uFFFDmo\uFFFD");

    [Fact]
    public void Any_text_is_clean_after_cleaning_and_can_be_composed()
    {
        foreach (var text in Texts())
        {
            var clean = Characters.Clean(text);
            Characters.Clean(clean).ShouldBe(clean);
            clean.EnumerateRunes().ShouldAllBe(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.Control || r.Value < 14);
            foreach (var form in Enum.GetValues<NormalizationForm>())
                Characters.Normalize(text, form).IsNormalized(form).ShouldBeTrue();
        }
    }

    [Fact]
    public void Any_text_is_folded_searched_named_and_compared()
    {
        foreach (var text in Texts())
        {
            Folding.Fold(text).ShouldNotBeNull();
            SearchWord.In(text).ShouldAllBe(w => w.Length > 0 && w.Length <= SearchWord.Longest);
            Slug.From(text, "event-2026", []).ShouldMatch("^[a-z0-9-]+$");
            FileNames.Clean(text, MediaTypes.Pdf).ShouldEndWith(".pdf");
            new Nominee { GivenName = text, FamilyName = text, BirthYear = 1980, Email = text }.PersonKey?.ShouldEndWith("1980");
            MailAddress.IsSendable(text);
        }
    }

    [Fact]
    public async Task Any_text_is_written_into_calendars_and_workbooks_and_read_from_sheets()
    {
        var texts = Texts().Take(1000).ToList();
        var moment = new DateTime(2026, 5, 4, 8, 0, 0, DateTimeKind.Utc);
        var entries = texts.Select((t, i) => new CalendarEntry($"{i}", i, moment, t) { From = moment, Description = t, Location = t });
        CalendarFile.Write(texts[0], "en", entries).ShouldContain("END:VCALENDAR");

        var file = new MemoryStream();
        var rows = texts.Select(t => (IReadOnlyList<object?>)[t]).ToAsyncEnumerable();
        await XlsxWriter.WriteAsync(
            file, [new XlsxSheet(texts[1], [new XlsxColumn(texts[2])], rows)], TestContext.Current.CancellationToken);
        SheetReader.Read(file.ToArray()).Refusal.ShouldBeOneOf(null, new Refusal("SheetTooLong", "File", SheetTable.MostRows));

        foreach (var some in texts.Chunk(100))
        {
            var (sheets, _) = SheetReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', some)));
            sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells).ShouldAllBe(c => c.Text == Characters.Clean(c.Text));
        }
    }

    private static IEnumerable<string> Texts()
    {
        var wild = new WildText(seed: 1);
        return Enumerable.Range(0, Strings).Select(_ => wild.Next());
    }
}
