using ProjectPortal.Domain;
using ProjectPortal.Web.Features.Shared;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>Addresses that people can read aloud, whatever a title is written in.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("ROA 206", "roa-206")]
    [InlineData("Œuvre d’État", "oeuvre-d-etat")]
    [InlineData("Atelier : l'évaluation", "atelier-l-evaluation")]
    [InlineData("Семинар", "seminar")]
    [InlineData("Σεμινάριο", "seminario")]
    [InlineData("研讨会", "yantaohui")]
    [InlineData("🙂🙂", "workshop-2026")]
    [InlineData("...", "workshop-2026")]
    [InlineData("\uD800", "workshop-2026")]
    public void A_title_is_written_in_latin_letters_or_told_by_kind_and_year(string title, string slug) =>
        Slug.From(title, "Workshop 2026", []).ShouldBe(slug);

    [Theory]
    [InlineData("ກອງປະຊຸມ")]
    [InlineData("ورشة عمل")]
    [InlineData("አውደ ጥናት")]
    [InlineData("ကို အလုပ်ရုံ")]
    [InlineData("សិក្ខាសាលា")]
    [InlineData("কর্মশালা")]
    [InlineData("कार्यशाला")]
    [InlineData("གྲོས་ཚོགས")]
    [InlineData("ޖަލްސާ")]
    [InlineData("ߞߍ߬ߟߍ")]
    public void Every_script_of_the_countries_becomes_something_to_read(string title) =>
        Slug.From(title, "Workshop 2026", []).ShouldMatch("^[a-z0-9]{2,}(-[a-z0-9]+)*$");

    [Fact]
    public void A_taken_one_gets_a_number_and_a_long_one_an_end()
    {
        Slug.From("ROA 206", "x", ["roa-206", "roa-206-2"]).ShouldBe("roa-206-3");
        Slug.From(new string('w', 300), "x", []).Length.ShouldBeLessThan(Lengths.Slug);
    }

    [Theory]
    [InlineData("ROA-206", "roa-206")]
    [InlineData("roa 206", "roa-206")]
    [InlineData("Réunion", "reunion")]
    [InlineData("a--b", "a--b")]
    [InlineData("🙂", null)]
    public void What_is_typed_means_a_slug(string typed, string? meant) => Slug.Meant(typed).ShouldBe(meant);
}
