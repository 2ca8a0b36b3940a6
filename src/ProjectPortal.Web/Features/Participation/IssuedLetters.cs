using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>What one letter states, but for its number and date.</summary>
internal sealed record LetterFacts(PrintoutEvent Event, PrintoutDelegate To, DateTime? ConfirmBy, string TimeZone, PrintoutContact Contact);

/// <summary>
/// The invitation letters of an event. Whoever fetches one gets the letter that was handed out before, as long as it still says
/// what is so; where a fact changed, it is the next one, and those before it stay as they were.
/// </summary>
internal static class IssuedLetters
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The letters that hold now; issues those that are new.</summary>
    /// <param name="nominationId">Of one delegate; null for all.</param>
    /// <returns>Null where there is nobody to write to.</returns>
    public static async Task<PeoplesPrintout?> ReadAsync(
        PortalDb db, EventPrintouts printouts, MailSenders senders, Act act, string language, int? nominationId)
    {
        var to = (await printouts.DelegatesAsync(language, NominationLifecycle.HoldingInvitation))
            .Where(d => nominationId is null || d.Id == nominationId).ToList();
        if (to.Count == 0)
            return null;

        var contact = (await senders.FindAsync(printouts.Event.ProjectId)).Contact;
        var asked = new PrintoutContact(contact.Name, contact.Address);
        var ids = to.ConvertAll(d => d.Id);
        var issued = (await db.InvitationLetters.Where(l => ids.Contains(l.NominationId)).OrderBy(l => l.Number).ToListAsync())
            .ToLookup(l => l.NominationId);
        var letters = new List<(InvitationLetter Letter, InvitationLetter? Before)>();
        foreach (var person in to)
        {
            var facts = JsonSerializer.Serialize(
                new LetterFacts(printouts.Facts, person.ForPrintout(), person.OfferExpiresAt, person.TimeZone, asked), Json);
            var latest = issued[person.Id].LastOrDefault();
            var letter = InvitationLetter.For(
                printouts.Event.ProjectId, person.Id, latest, facts, printouts.LastFactOf(person), PlaceTime.In(printouts.Event.TimeZone),
                    act);
            if (letter != latest)
                db.InvitationLetters.Add(letter);
            letters.Add((letter, issued[person.Id].LastOrDefault(l => l.Number == letter.Number - 1)));
        }

        await db.SaveChangesAsync();
        return Compose(letters, nominationId is null ? "" : to[0].Nominee.FullName);
    }

    /// <summary>One that was handed out, as it was.</summary>
    public static async Task<PeoplesPrintout?> KeptAsync(PortalDb db, int nominationId, int number)
    {
        var kept = await db.InvitationLetters.AsNoTracking()
            .Where(l => l.NominationId == nominationId && (l.Number == number || l.Number == number - 1)).ToListAsync();
        return kept.Find(l => l.Number == number) is { } letter
            ? Compose([(letter, kept.Find(l => l.Number == number - 1))], Read(letter).To.FullName)
            : null;
    }

    private static LetterFacts Read(InvitationLetter letter) => JsonSerializer.Deserialize<LetterFacts>(letter.Facts, Json)!;

    private static PeoplesPrintout Compose(List<(InvitationLetter Letter, InvitationLetter? Before)> letters, string person)
    {
        var said = letters.ConvertAll(l => (l.Letter, l.Before, Facts: Read(l.Letter)));
        // The date of the file is that of its youngest letter: fetched again tomorrow, it is the same file.
        return new PeoplesPrintout(InvitationLetters.Compose(
            said[0].Facts.Event,
            said.ConvertAll(l => new Invitation(l.Facts.To, l.Letter.DatedOn, l.Facts.ConfirmBy, l.Facts.TimeZone)
            {
                Number = l.Letter.Number,
                Replaces = l.Before?.DatedOn,
            }),
            said[0].Facts.Contact,
            letters.Max(l => l.Letter.IssuedAt)), letters.Count, person);
    }
}
