using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>The event that a file is for, and the country's seats.</summary>
public sealed record IntakeEvent(
    string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, DateTime? Deadline, string TimeZone,
    string EventTimeZone, int Seats, int Nominated);

/// <summary>A file as it would be taken in now: what the rules of a nomination say of each row. Nothing of it is kept.</summary>
public sealed record IntakePreview(IntakeReading Reading)
{
    public IReadOnlyList<IntakeRow> Rows => Reading.Rows;

    /// <summary>What keeps the whole file out, in the order of its rows.</summary>
    public IReadOnlyList<IntakeProblem> Wrong => [.. Reading.Wrong, .. Rows.SelectMany(r => r.Wrong)];

    public IReadOnlyList<IntakeProblem> Missing => [.. Rows.SelectMany(r => r.Missing)];

    public bool CanBeDrafted => Wrong.Count == 0;

    public bool CanBeSubmitted => CanBeDrafted && Missing.Count == 0;

    /// <param name="ofEvent">With its waivers and invited countries.</param>
    public static async Task<IntakePreview> ReadAsync(
        PortalDb db, Event ofEvent, string countryCode, IntakeReading reading, Words words, Act act)
    {
        var present = (await db.Nominations.AsNoTracking()
            .Where(n => n.EventId == ofEvent.Id && n.CountryCode == countryCode && n.State != NominationState.Cancelled)
            .Select(n => new { n.Id, n.Nominee, n.State, n.EmailKey, n.PersonKey }).ToListAsync())
            // What was withdrawn as a draft is out of the way; what was once submitted stays the same person's nomination.
            .Where(n => n.State != NominationState.Withdrawn || n.EmailKey is not null || n.PersonKey is not null).ToList();
        foreach (var row in reading.Rows)
        {
            var (email, person) = (row.Nominee.EmailKey, row.Nominee.PersonKey);
            bool Same(string? otherEmail, string? otherPerson) =>
                (email is not null && email == otherEmail) || (person is not null && person == otherPerson);
            if (reading.Rows.TakeWhile(r => r != row).FirstOrDefault(r => Same(r.Nominee.EmailKey, r.Nominee.PersonKey)) is { } twin)
                row.Wrong.Add(new IntakeProblem(row.Number, null, null, words["Intake.SameAsRow", twin.Number]));
            if (present.Exists(n => Same(n.Nominee.EmailKey, n.Nominee.PersonKey) || Same(n.EmailKey, n.PersonKey)))
                row.Wrong.Add(new IntakeProblem(row.Number, null, null, words["Refusals.AlreadyNominated"]));

            var (draft, refusal) = Nomination.Draft(ofEvent, countryCode, row.Nominee, act);
            foreach (var wrong in refusal is null ? draft!.Submit(ofEvent, alreadyNominated: false, act) : [refusal])
            {
                var problem = reading.Problem(
                    row.Number, wrong.Field ?? "",
                    wrong.Code == "NomineeMissing" ? words["Intake.Missing", words[TitleOf(wrong.Field!)]] : words.Localize(wrong));
                // What is unreadable is said already.
                if (!row.Wrong.Exists(w => w.Column is not null && w.Column == problem.Column))
                    (wrong.Code is "NomineeMissing" or "NomineeNameMissing" or "BirthYearUnlikely" ? row.Missing : row.Wrong).Add(problem);
            }
        }

        return new IntakePreview(reading);
    }

    private static string TitleOf(string field) => IntakeColumns.All.First(c => c.Name == field).Title;
}

/// <summary>The page that takes a file.</summary>
public sealed record IntakePage(IntakeEvent Event, Refusal? Closed)
{
    public string? Error { get; init; }
}

/// <summary>The page that shows what a file would do.</summary>
/// <param name="WithHidden">Whether the rows and columns that nobody sees are among it.</param>
public sealed record IntakePreviewPage(IntakeEvent Event, string FileName, string Token, IntakePreview Preview, bool WithHidden);
