using ProjectPortal.Domain;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain;

/// <summary>Days at the edges of the world and of summer time.</summary>
public class PlaceTimeTests
{
    [Theory]
    [InlineData("UTC", "2026-06-10T00:00", "2026-06-10T23:59")]
    [InlineData("Asia/Thimphu", "2026-06-09T18:00", "2026-06-10T17:59")]
    [InlineData("Asia/Kathmandu", "2026-06-09T18:15", "2026-06-10T18:14")]
    [InlineData("Pacific/Tongatapu", "2026-06-09T11:00", "2026-06-10T10:59")]
    [InlineData("Pacific/Kiritimati", "2026-06-09T10:00", "2026-06-10T09:59")]
    [InlineData("Pacific/Pago_Pago", "2026-06-10T11:00", "2026-06-11T10:59")]
    public void A_day_begins_and_ends_by_the_clocks_of_the_place(string zone, string first, string last)
    {
        var (place, day) = (PlaceTime.In(zone), new DateOnly(2026, 6, 10));

        (place.StartOf(day), place.EndOf(day)).ShouldBe((Utc(first), Utc(last)));
        (place.DayAt(Utc(first)), place.DayAt(Utc(first).AddTicks(-1)), place.DayAt(Utc(last))).ShouldBe((day, day.AddDays(-1), day));
        place.StartOf(day).Kind.ShouldBe(DateTimeKind.Utc);
    }

    /// <summary>
    /// Paris: 02:00 to 03:00 on 29 March 2026. Cairo skips midnight, so its day begins at one. Lord Howe puts clocks forward by half an
    /// hour.
    /// </summary>
    [Theory]
    [InlineData("Europe/Paris", "2026-03-29T02:30", "2026-03-29T01:30")]
    [InlineData("Africa/Cairo", "2026-04-24T00:30", "2026-04-23T22:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45")]
    public void A_time_that_clocks_skip_is_told_as_such_and_is_as_much_later_as_they_are_put_forward(
        string zone, string typed, string moment)
    {
        var (place, clock) = (PlaceTime.In(zone), Clock(typed));

        place.Skips(clock).ShouldBeTrue();
        place.Skips(clock.AddHours(-1)).ShouldBeFalse();
        place.Skips(clock.AddHours(1)).ShouldBeFalse();
        place.MomentOf(clock).ShouldBe(Utc(moment));
        place.ClockAt(place.MomentOf(clock)).ShouldBeGreaterThan(clock);
    }

    [Fact]
    public void Where_midnight_is_skipped_the_day_begins_at_the_hour_that_comes()
    {
        var (cairo, day) = (PlaceTime.In("Africa/Cairo"), new DateOnly(2026, 4, 24));

        cairo.StartOf(day).ShouldBe(Utc("2026-04-23T22:00"));
        cairo.ClockAt(cairo.StartOf(day)).ShouldBe(Clock("2026-04-24T01:00"));
        cairo.EndOf(day.AddDays(-1)).ShouldBe(Utc("2026-04-23T21:59"));
        cairo.DayAt(cairo.EndOf(day.AddDays(-1))).ShouldBe(day.AddDays(-1));
    }

    /// <summary>Paris shows 02:30 twice on 25 October 2026, Havana midnight on 1 November.</summary>
    [Fact]
    public void Of_a_time_shown_twice_the_later_counts_but_a_day_begins_with_the_first()
    {
        PlaceTime.In("Europe/Paris").MomentOf(Clock("2026-10-25T02:30")).ShouldBe(Utc("2026-10-25T01:30"));

        var (havana, day) = (PlaceTime.In("America/Havana"), new DateOnly(2026, 11, 1));
        havana.StartOf(day).ShouldBe(Utc("2026-11-01T04:00"));
        (havana.EndOf(day) - havana.StartOf(day)).ShouldBe(TimeSpan.FromHours(25) - TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Only_zones_that_there_are_are_known()
    {
        PlaceTime.Knows("Pacific/Funafuti").ShouldBeTrue();
        PlaceTime.Knows("Mars/Olympus").ShouldBeFalse();
        PlaceTime.CityOf("America/Port-au-Prince").ShouldBe(new Wording("Port-au-Prince", "Port-au-Prince"));
        PlaceTime.CityOf("Africa/Addis_Ababa").ShouldBe(new Wording("Addis Ababa", "Addis-Abeba"));
        PlaceTime.CityOf("Asia/Kathmandu").Fr.ShouldBe("Katmandou");
        PlaceTime.CityOf("Pacific/Efate").Fr.ShouldBe("Port-Vila");
    }

    private static DateTime Utc(string text) => DateTime.SpecifyKind(Clock(text), DateTimeKind.Utc);

    private static DateTime Clock(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
