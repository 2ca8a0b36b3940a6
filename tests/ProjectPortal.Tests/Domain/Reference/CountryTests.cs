using ProjectPortal.Domain;
using ProjectPortal.Domain.Reference;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Reference;

public class CountryTests
{
    [Theory]
    [InlineData(1971, "2014-06-30", "2013-02-25", true)]
    [InlineData(1971, "2014-06-30", "2014-06-29", true)]
    [InlineData(1971, "2014-06-30", "2014-06-30", false)]
    [InlineData(1971, null, "2026-01-01", true)]
    [InlineData(1971, null, "1970-12-31", false)]
    [InlineData(1971, null, "1971-01-01", true)]
    [InlineData(null, null, "2013-02-25", false)]
    public void Membership_begins_and_ends(int? since, string? graduated, string day, bool was) =>
        Made(since, graduated is null ? null : DateOnly.Parse(graduated)).WasLdcOn(DateOnly.Parse(day)).ShouldBe(was);

    [Fact]
    public void A_scheduled_graduation_has_not_happened()
    {
        var country = Made(1971, null);
        country.LdcGraduationScheduledOn = new DateOnly(2026, 11, 24);
        country.WasLdcOn(new DateOnly(2027, 1, 1)).ShouldBeTrue();
    }

    private static Country Made(int? since, DateOnly? graduated) => new()
    {
        Alpha2 = "WS",
        Alpha3 = "WSM",
        M49 = "882",
        Name = new Wording("Samoa", "Samoa"),
        Region = "Oceania",
        SubRegion = "Polynesia",
        CorrespondenceLanguage = "en",
        TimeZone = "Pacific/Apia",
        LdcSince = since,
        LdcGraduatedOn = graduated,
    };
}
