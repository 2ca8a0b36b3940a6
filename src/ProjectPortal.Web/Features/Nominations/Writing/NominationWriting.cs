using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Documents;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>What became of a save: kept, or refused, or met by what somebody else saved.</summary>
/// <param name="Nomination">As it is stored; null where there is none.</param>
/// <param name="Unread">Fields whose value could not be kept.</param>
/// <param name="IsBlank">Nothing was written that could be kept, so no draft was begun.</param>
public sealed record Keeping(
    Nomination? Nomination, IReadOnlyList<string> Unread, Refusal? Refusal = null, bool Conflict = false, bool IsBlank = false);

/// <summary>Keeps what is written of a nomination: sent by a button and by the page itself, the same rules hold.</summary>
public abstract class NominationWriting(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    protected string Country => Viewer.CountryCode!;

    /// <summary>Saves one step of a nomination that is there.</summary>
    protected async Task<Keeping> KeepAsync(int id, FormStep step, NomineeForm form, PageMarks marks) =>
        await ReviseAsync(await FindAsync(id), step, form, marks);

    /// <summary>Begins a draft with its first step; where the same page began it already, that draft goes on.</summary>
    protected async Task<Keeping> BeginAsync(string? slug, Guid key, NomineeForm form, PageMarks marks)
    {
        if (await FindDraftAsync(key) is { } begun)
            return await ReviseAsync(begun, FormStep.Person, form, marks);
        if (await EventAsync(slug) is not { } ofEvent)
            return new Keeping(null, []);

        var unread = Unread(FormStep.Person, form);
        var (nobody, typed) = (new Nominee(), Take(form, new Nominee(), FormStep.Person, unread));
        if (typed == nobody && Nomination.WhyClosed(ofEvent, Country, Act.At) is null)
            return new Keeping(null, unread, IsBlank: true);

        var (drafted, refusal) = Nomination.Draft(ofEvent, Country, typed, Act, key, marks.By);
        if (refusal is not null)
            return new Keeping(null, unread, refusal);

        Db.Nominations.Add(drafted!);
        await Db.SaveChangesAsync();
        return new Keeping(drafted, unread);
    }

    /// <summary>Whether the words that a page met are the viewer's own, from another page.</summary>
    protected bool SavedByViewer(Nomination nomination) => nomination.LastSavedByUserId == Viewer.UserId;

    /// <summary>Tracked, with its event and the event's waivers.</summary>
    protected Task<Nomination?> FindAsync(int id) =>
        Db.Nominations.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == Head.Id);

    protected Task<Nomination?> FindDraftAsync(Guid key) =>
        Db.Nominations.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(n => n.DraftKey == key && n.ProjectId == Head.Id);

    protected Task<Event?> EventAsync(string? slug) =>
        Db.Events.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug);

    /// <summary>All that stands in the way of handing it in as it is.</summary>
    protected async Task<IReadOnlyList<Refusal>> WrongAsync(Nomination nomination)
    {
        var twin = await Db.Nominations.TwinOfAsync(nomination.EventId, nomination.CountryCode, nomination.Nominee, nomination.Id);
        NominationPaths.PointToTwin(HttpContext, Words, Head.Slug, twin);
        return nomination.WhatIsWrong(twin is not null, Act.At);
    }

    protected async Task<FormHead> HeadOfAsync(Nomination nomination) =>
        new(await FormEvent.ReadAsync(Db, nomination.Event!, nomination.CountryCode),
            FormSteps.From(nomination.Nominee, await WrongAsync(nomination)))
        {
            Id = nomination.Id,
            Key = nomination.DraftKey ?? Guid.Empty,
            Owner = FormDrafts.OwnerOf(Viewer)!,
            Person = nomination.Nominee.FullName,
            ReturnReason = nomination.ReturnReason,
            ReturnPart = nomination.ReturnPart,
            ReturnDueOn = nomination.ReturnDueOn,
        };

    /// <summary>The country always sees the documents of its own nomination.</summary>
    protected async Task<NominationDocuments> DocumentsAsync(Nomination nomination) =>
        (await NominationDocuments.ReadAsync(Db, Act, nomination))! with { Back = PathOf(nomination.Id, FormStep.Documents) };

    protected async Task<NominationReviewPage> ReviewAsync(Nomination nomination) => new(
        await HeadOfAsync(nomination), nomination, await DocumentsAsync(nomination), await WrongAsync(nomination),
            nomination.WhyNot(NominationAction.Submit, nomination.Event, Act));

    protected string PathOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/nominations/{id}");

    protected string PathOf(int id, FormStep step) => $"{PathOf(id)}/edit/{FormSteps.PathOf(step)}";

    /// <summary>What a nomination says once one step of it is saved; the other steps, and what cannot be kept, stay as they are.</summary>
    protected static Nominee Take(NomineeForm form, Nominee stored, FormStep step, IReadOnlyCollection<string> unread) =>
        form.Into(stored, field => FormSteps.Fields(step).Contains(field) && !unread.Contains(field));

    private async Task<Keeping> ReviseAsync(Nomination? nomination, FormStep step, NomineeForm form, PageMarks marks)
    {
        if (nomination is null)
            return new Keeping(null, []);

        var unread = Unread(step, form);
        if (nomination.WhyNotRevise(Act) is { } refusal)
            return new Keeping(nomination, unread, refusal);

        var typed = Take(form, nomination.Nominee, step, unread);
        if (typed != nomination.Nominee && marks.Seen != FormSteps.MarkOf(nomination.Nominee, step) && !nomination.IsFollowedBy(marks.By))
            return new Keeping(nomination, unread, Conflict: true);

        nomination.Revise(typed, Act, marks.By);
        await Db.SaveChangesAsync();
        return new Keeping(nomination, unread);
    }

    /// <summary>What cannot be kept: a year that is no number, a text that is too long. An address that is half typed can.</summary>
    protected IReadOnlyList<string> Unread(FormStep step, NomineeForm form) =>
        [.. FormSteps.Fields(step).Where(field => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0
            && (field != nameof(form.Email) || form.Email.Length > Lengths.Email))];
}
