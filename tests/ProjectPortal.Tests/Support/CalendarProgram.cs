using System.Text.Json;
using ProjectPortal.Tests.House;
using Shouldly;

namespace ProjectPortal.Tests.Support;

/// <summary>A part of a calendar as another program than the portal's library understands it: days and moments (UTC) in ISO 8601.</summary>
public sealed record ReadComponent(string Kind, Dictionary<string, string> Values, Dictionary<string, string> Languages, string[] Errors)
{
    public string this[string property] => Values.TryGetValue(property, out var value) ? value : "";
}

/// <summary>Debian's python3-icalendar. Without it the test is skipped; on the build server it fails.</summary>
internal static class CalendarProgram
{
    /// <summary>The events, after a look at the calendar as a whole.</summary>
    public static async Task<IReadOnlyList<ReadComponent>> ReadAsync(string content)
    {
        var python = Tool.Python("icalendar", "python3-icalendar");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, content);
            var understood = Tool.Run(python, Path.Combine(Sources.Root, "tests/calendar/read_calendar.py"), file);
            var components = JsonSerializer.Deserialize<List<ReadComponent>>(understood)!;
            components.SelectMany(c => c.Errors).ShouldBeEmpty();
            components[0].Kind.ShouldBe("VCALENDAR");
            components[0]["VERSION"].ShouldBe("2.0");
            components[0]["PRODID"].ShouldNotBeEmpty();
            components.Skip(1).ShouldAllBe(c => c.Kind == "VEVENT" && c["UID"].Length > 0 && c["DTSTAMP"].EndsWith('Z'));
            return components[1..];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
