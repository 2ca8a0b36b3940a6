using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace ProjectPortal.Web.Features.Calendars;

/// <summary>Writes entries as an iCalendar file (RFC 5545).</summary>
public static class CalendarFile
{
    private const int MostOctets = 75;
    private const string Fold = "\r\n ";

    public static string Write(string name, string language, IEnumerable<CalendarEntry> entries)
    {
        var calendar = new Calendar { ProductId = "-//ProjectPortal//Calendar//EN" };
        calendar.AddProperty("CALSCALE", "GREGORIAN");
        calendar.AddProperty("X-WR-CALNAME", Clean(name));
        calendar.Events.AddRange(entries.Select(entry => EventOf(entry, language)));
        return FoldedBetweenCharacters(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent EventOf(CalendarEntry entry, string language)
    {
        var written = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            // In a file without METHOD the stamp is when the entry was last changed, so the same facts give the same file.
            DtStamp = Moment(entry.ChangedAt),
            LastModified = Moment(entry.ChangedAt),
            Status = entry.IsCancelled ? EventStatus.Cancelled : entry.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed,
        };
        if (entry.FirstDay is { } first)
        {
            written.Start = new CalDateTime(first);
            written.End = new CalDateTime((entry.LastDay ?? first).AddDays(1));
            written.Transparency = TransparencyType.Transparent;
        }
        else
        {
            written.Start = Moment(entry.From!.Value);
            written.End = entry.To is { } to ? Moment(to) : null;
        }

        if (entry.Link.Length > 0)
            written.Url = new Uri(entry.Link);
        AddText("SUMMARY", entry.Summary);
        AddText("DESCRIPTION", entry.Description);
        AddText("LOCATION", entry.Location);
        return written;

        void AddText(string property, string text)
        {
            if (text.Length == 0)
                return;

            var said = new CalendarProperty(property, Clean(text));
            said.AddParameter("LANGUAGE", language);
            written.AddProperty(said);
        }
    }

    private static CalDateTime Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>The standard knows no control character but the end of a line and the tabulator, and the library leaves them in.</summary>
    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t'));

    /// <summary>The library folds within characters that need two units of UTF-16, and so breaks them.</summary>
    private static string FoldedBetweenCharacters(string file)
    {
        var folded = new StringBuilder(file.Length);
        var octets = 0;
        foreach (var rune in file.Replace(Fold, "", StringComparison.Ordinal).EnumerateRunes())
        {
            var isEnd = rune.Value is '\r' or '\n';
            if (!isEnd && octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append(Fold);
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets = isEnd ? 0 : octets + rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
