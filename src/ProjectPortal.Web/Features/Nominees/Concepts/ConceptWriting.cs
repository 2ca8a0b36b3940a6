using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

/// <summary>What came of writing a concept.</summary>
/// <param name="Kept">What was typed is in the database.</param>
/// <param name="Conflict">Somebody else saved in the meantime: this is stored now.</param>
public sealed record ConceptOutcome(IReadOnlyList<Refusal> Wrong, bool Kept, bool Submitted, Concept? Conflict = null)
{
    /// <summary>
    /// Each part that is missing by its name, so that the list of what is wrong does not say the same thing over and over.
    /// </summary>
    public IReadOnlyList<Refusal> Named(Words words) =>
        [.. Wrong.Select(w => w.Code == "ConceptMissing" ? w with { Facts = [words[$"Nominees.{w.Field}"]] } : w)];
}

/// <summary>Keeps and submits concepts, whether the delegate writes by a link or the focal point helps.</summary>
public sealed class ConceptWriting(PortalDb db, NomineeMails mails)
{
    /// <param name="nomination">With its event.</param>
    public async Task<ConceptOutcome> WriteAsync(Nomination nomination, ConceptForm form, bool submit, Act act)
    {
        var ofEvent = nomination.Event!;
        var concept = await FindAsync(nomination.Id);
        if (Concept.WhyNot(nomination, ofEvent, act) is { } refusal)
            return new ConceptOutcome([refusal], Kept: false, Submitted: false);
        if (concept is not null && concept.Version != form.Version)
            return new ConceptOutcome([], Kept: false, Submitted: false, concept);

        IReadOnlyList<Refusal> wrong = [];
        if (concept is null)
        {
            concept = Concept.Begin(nomination, ofEvent, form.ToText(), act).Concept!;
            db.Concepts.Add(concept);
        }
        else
        {
            wrong = concept.Revise(nomination, ofEvent, form.ToText(), act);
            if (wrong.Count > 0)
            {
                db.ChangeTracker.Clear();
                return new ConceptOutcome(wrong, Kept: false, Submitted: false);
            }
        }

        var first = submit && !ConceptLifecycle.HandedIn.Contains(concept.State);
        if (submit)
            wrong = concept.Submit(nomination, ofEvent, act);
        if (first && wrong.Count == 0)
            await mails.ReceiptAsync(nomination, concept.UnsavedChanges[^1]);
        await db.SaveChangesAsync();
        form.Version = concept.Version;
        return new ConceptOutcome(wrong, Kept: true, first && wrong.Count == 0);
    }

    public Task<Concept?> FindAsync(int nominationId) => db.Concepts.SingleOrDefaultAsync(c => c.NominationId == nominationId);
}
