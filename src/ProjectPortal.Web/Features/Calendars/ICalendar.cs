using System.Globalization;
using System.Text;

namespace ProjectPortal.Web.Features.Calendars;

/// <summary>One entry of a calendar: of whole days, or from one moment (UTC) to another.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a calendar replaces its copy.</param>
/// <param name="Sequence">Grows with each change of the record.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateTime ChangedAt, string Summary)
{
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day itself; the file names the day after it, as the standard wants.</summary>
    public DateOnly? LastDay { get; init; }

    public DateTime? From { get; init; }

    public DateTime? To { get; init; }

    public string Description { get; init; } = "";

    public string Location { get; init; } = "";

    public string Link { get; init; } = "";

    public bool IsCancelled { get; init; }

    public bool IsTentative { get; init; }
}

/// <summary>Writes iCalendar (RFC 5545): CRLF, lines of at most 75 octets, escaped texts, stable identities.</summary>
public static class ICalendar
{
    private const int MostOctets = 75;

    public static string Write(string name, string language, IEnumerable<CalendarEntry> entries)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//ProjectPortal//Calendar//EN");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, $"X-WR-CALNAME:{Escaped(name)}");
        foreach (var entry in entries)
            Write(file, entry, language);
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, CalendarEntry entry, string language)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{entry.Uid}");
        // In a file without METHOD the stamp is when the entry was last changed, so the same facts give the same file.
        Line(file, $"DTSTAMP:{Moment(entry.ChangedAt)}");
        Line(file, $"LAST-MODIFIED:{Moment(entry.ChangedAt)}");
        Line(file, $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        if (entry.FirstDay is { } first)
        {
            Line(file, $"DTSTART;VALUE=DATE:{Day(first)}");
            Line(file, $"DTEND;VALUE=DATE:{Day((entry.LastDay ?? first).AddDays(1))}");
            Line(file, "TRANSP:TRANSPARENT");
        }
        else
        {
            Line(file, $"DTSTART:{Moment(entry.From!.Value)}");
            if (entry.To is { } to)
                Line(file, $"DTEND:{Moment(to)}");
        }

        Line(file, $"STATUS:{(entry.IsCancelled ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED")}");
        Text("SUMMARY", entry.Summary);
        Text("DESCRIPTION", entry.Description);
        Text("LOCATION", entry.Location);
        if (entry.Link.Length > 0)
            Line(file, $"URL:{entry.Link}");
        Line(file, "END:VEVENT");

        void Text(string property, string text)
        {
            if (text.Length > 0)
                Line(file, $"{property};LANGUAGE={language}:{Escaped(text)}");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n')
                escaped.Append("\\n");
            else if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (!char.IsControl(c) || c == '\t')
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Folds by octets of UTF-8, never inside a character; what follows a fold begins with a space.</summary>
    private static void Line(StringBuilder file, string text)
    {
        var octets = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
