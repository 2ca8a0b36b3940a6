using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Money;

[Authorize(Policy = Policies.Staff)]
[Route("projects/{project}/budget/allotments")]
public sealed class AllotmentsController(PortalDb db, Words words, Acting acting) : MoneyController(db, words, acting)
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var stored = await Stored().AsNoTracking().ToDictionaryAsync(a => a.ObjectClassId);
        return View("Allotments", Page(await ClassesAsync(), c => AllotmentRow.From(c, stored.GetValueOrDefault(c.Id))));
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(AllotmentsForm form)
    {
        await Db.TakeAsync(Guard.FiguresOf(Head.Id));
        var classes = await ClassesAsync();
        // A class that was not sent is left alone, as is one of another scheme that was.
        var rows = form.Rows.Where(r => classes.Exists(c => c.Id == r.ObjectClassId)).GroupBy(r => r.ObjectClassId)
            .ToDictionary(r => r.Key, r => r.First());
        var stored = await Stored().ToDictionaryAsync(a => a.ObjectClassId);
        AllotmentRow RowOf(ClassLine c) => rows.GetValueOrDefault(c.Id) ?? AllotmentRow.From(c, stored.GetValueOrDefault(c.Id));
        if (!ModelState.IsValid)
            return Again("Allotments", Page(classes, RowOf));

        var overtaken = rows.Values.Any(r => r.Version != stored.GetValueOrDefault(r.ObjectClassId)?.Version);
        foreach (var row in rows.Values)
            Write(row, stored.GetValueOrDefault(row.ObjectClassId));
        if (!overtaken && await SavedAsync())
        {
            Flash(Words["Money.AllotmentsSaved"]);
            return Redirect(Budget);
        }

        Db.ChangeTracker.Clear();
        return Overtaken(classes, RowOf, await Stored().AsNoTracking().ToDictionaryAsync(a => a.ObjectClassId));
    }

    private IQueryable<Allotment> Stored() => Db.Allotments.Where(a => a.ProjectId == Head.Id);

    private AllotmentsPage Page(List<ClassLine> classes, Func<ClassLine, AllotmentRow> row) =>
        new(Budget, classes.ConvertAll(c => new AllotmentField(c, row(c))));

    /// <summary>Blank is no row, which is not the same as a row of nothing.</summary>
    private void Write(AllotmentRow row, Allotment? stored)
    {
        var amount = row.Read();
        if (amount is null && stored is not null)
            Db.Allotments.Remove(stored);
        else if (amount is not null && stored is null)
            Db.Allotments.Add(new Allotment { ProjectId = Head.Id, ObjectClassId = row.ObjectClassId, Cents = amount.Value.Cents });
        else if (amount is not null)
            stored!.Cents = amount.Value.Cents;
    }

    private async Task<bool> SavedAsync()
    {
        try
        {
            await Db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException failure) when (failure.Entries.Any(e => e.Entity is Allotment)
            && (failure is DbUpdateConcurrencyException || Db.IsUniqueViolation(failure)))
        {
            return false;
        }
    }

    /// <summary>Shows both versions side by side; saving once more replaces what is stored.</summary>
    private ViewResult Overtaken(List<ClassLine> classes, Func<ClassLine, AllotmentRow> rowOf, Dictionary<int, Allotment> stored)
    {
        var page = Page(classes, rowOf);
        FormNotes.For(HttpContext).Conflict = new FormConflict(
            [.. from field in page.Fields
                let theirs = AllotmentRow.From(field.Class, stored.GetValueOrDefault(field.Class.Id))
                where theirs.Read() != field.Row.Read()
                select new ConflictField("", field.Label(Words), [field.Row.Amount], [theirs.Amount])]);
        foreach (var field in page.Fields)
            field.Row.Version = stored.GetValueOrDefault(field.Class.Id)?.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Allotments", page);
    }
}
