using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>What every page's controller needs: the database, the words, who acts, and how a "no" is shown.</summary>
public abstract class PortalController(PortalDb db, Words words, Acting acting) : Controller
{
    /// <summary>Whether the save that was quicker was the viewer's own, from another page; null where nobody knows.</summary>
    private bool? _lostToOneself;

    protected PortalDb Db { get; } = db;

    protected Words Words { get; } = words;

    protected Actor Viewer => acting.By;

    /// <summary>The act that this request does: who is signed in, and now.</summary>
    protected Act Act => acting.Now;

    /// <summary>Tells, on the next page, what was done.</summary>
    protected internal void Flash(string sentence, string tone = "good")
    {
        TempData["Flash"] = sentence;
        TempData["FlashTone"] = tone;
    }

    /// <summary>The list of a page as a file; the ending of the address says in which format.</summary>
    /// <param name="name">Of the file, without an ending.</param>
    /// <param name="title">Of its sheet.</param>
    protected IActionResult AsFile<TRow>(string name, string title, ColumnList<TRow> columns, IAsyncEnumerable<TRow> rows) =>
        ListFile.Create(Words, Viewer, Path.GetExtension(Request.Path.Value!), name, title, columns, rows);

    /// <summary>Back to where somebody came from, if that is a page of the portal; to the start page otherwise.</summary>
    protected IActionResult BackTo(string? address) =>
        // A header holds nothing but ASCII.
        LocalRedirect(Url.IsLocalUrl(address)
            ? string.Concat(address.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())))
            : "/");

    /// <summary>Notes a refusal beside its field; true if there was one.</summary>
    protected bool Refused(Refusal? refusal, string prefix = "")
    {
        if (refusal is null)
            return false;

        ModelState.AddModelError(refusal.Field is null ? "" : prefix + refusal.Field, Words.Localize(refusal));
        Response.StatusCode = Math.Max(Response.StatusCode, StatusOf(refusal));
        return true;
    }

    protected bool Refused(IReadOnlyList<Refusal> refusals, string prefix = "")
    {
        foreach (var refusal in refusals)
            Refused(refusal, prefix);
        return refusals.Count > 0;
    }

    /// <summary>A refusal speaks of a country by its code; people know it by its name.</summary>
    protected async Task<Refusal?> NamedAsync(Refusal? refusal)
    {
        if (refusal is not { Code: "NoCountrySeatLeft" })
            return refusal;

        var code = (string)refusal.Facts[0];
        var name = await Db.Countries.Where(c => c.Alpha2 == code).Select(c => c.Name).SingleAsync();
        return refusal with { Facts = [Words.Localize(name), .. refusal.Facts[1..]] };
    }

    /// <summary>Shows the page again with what was typed and what is wrong with it.</summary>
    protected ViewResult Again(string view, object model)
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }

    /// <summary>Saves an edit; false if somebody else saved since the form was made.</summary>
    protected async Task<bool> Saved(Entity entity, int formVersion)
    {
        Db.Entry(entity).Property(e => e.Version).OriginalValue = formVersion;
        if (entity.Version != formVersion)
            Db.Entry(entity).Property(e => e.Version).IsModified = true;
        try
        {
            await Db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries.Any(e => e.Entity == entity))
        {
            Db.ChangeTracker.Clear();
            _lostToOneself = await SavedByViewerAsync(entity);
            return false;
        }
    }

    /// <summary>Whether the viewer saved a record last, as its history tells; null where it does not.</summary>
    protected async Task<bool?> SavedByViewerAsync(Entity entity) =>
        entity.EditsAreHistory ? await HistoryList.WroteLastAsync(Db, Viewer, entity) : null;

    /// <summary>Shows a form again with both versions side by side; saving it once more replaces what is stored.</summary>
    /// <param name="stored">The same form, filled from what is stored now.</param>
    /// <param name="isYours">Whether the viewer saved it; null where <see cref="Saved"/> looked for it.</param>
    protected ViewResult Conflicted<TForm>(
        string view, object page, TForm yours, TForm stored, int storedVersion, string prefix = "", bool? isYours = null)
        where TForm : notnull
    {
        FormNotes.For(HttpContext).Conflict =
            FormConflict.Between(yours, stored, MetadataProvider, prefix) with { IsYours = isYours ?? _lostToOneself };
        ModelState.SetModelValue(
            $"{prefix}Version", storedVersion, storedVersion.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(view, page);
    }

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "NotYours" => StatusCodes.Status404NotFound,
        "FilesAway" => StatusCodes.Status503ServiceUnavailable,
        "NoSeatLeft" or "NoCountrySeatLeft" => StatusCodes.Status409Conflict,
        _ when refusal.Code.EndsWith("StateForbids", StringComparison.Ordinal) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
