using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Followup;

/// <summary>What is missing, as a file: its page is a form, with ticks in the rows. And what was sent to remind of it.</summary>
internal static class BoardColumns
{
    public static ColumnList<BoardLine> Missing(Words words) =>
    [
        PersonColumn.Name<BoardLine>("Followup.Who", r => r.Missing.Nomination?.Nominee.FullName),
        PersonColumn.Number<BoardLine>(r => r.Missing.Nomination?.Id),
        new("Followup.Country", r => r.Country),
        new("Followup.Missing", r => What(words, r.Missing)),
        new("Followup.Event", r => r.Missing.Event.Title),
        new("Followup.Until", r => r.Missing.Until is { } until ? until : r.Missing.Event.StartsOn),
        new("Followup.Recipients", r => r.Recipients),
        new("Followup.LastReminder", r => r.Missing.LastReminder),
        new("Followup.Reminders", r => r.Missing.Reminders),
    ];

    public static ColumnList<SentReminder> Sent(Words words) =>
    [
        new("Followup.Who", r => r.Person.Length > 0 ? $"{r.Person} ({words.Localize(r.Country)})"
            : words.Localize(r.Country)) { Place = OnPage },
        PersonColumn.Name<SentReminder>("Followup.Who", r => r.Person, InFile),
        new("Followup.Country", r => r.Country) { Place = InFile },
        new("Followup.Missing", r => r.Kind),
        new("Followup.Event", r => r.Event),
        new("Followup.SentAt", r => $"{words.At(r.SentAt, r.TimeZone)}, {r.SentBy}") { Place = OnPage },
        new("Followup.SentAt", r => r.SentAt) { Place = InFile },
        new("Followup.SentBy", r => r.SentBy) { Place = InFile },
        new("Followup.Mails", r => r.Mails) { IsNumber = true },
    ];

    public static string What(Words words, MissingAnswer missing) => missing.Kind == ReminderKind.Documents
        ? $"{words.Localize(missing.Kind)}: {string.Join(", ", missing.Documents.Select(d => words.Localize(d)))}"
        : words.Localize(missing.Kind);
}
