using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Money;

public sealed record ExpenditureLine(
    int Id, string ClassCode, Wording ClassName, DateOnly On, long Cents, string Description, string DocumentReference,
    int? Accomplishment, int? ActivityNumber, string? EventSlug, string? EventEn, string? EventFr)
{
    public Usd Amount => new(Cents);

    public string? Activity =>
        Accomplishment is { } accomplishment && ActivityNumber is { } number ? Domain.Results.Activity.CodeOf(accomplishment, number)
        : null;

    public Wording Event => new(EventEn ?? "", EventFr ?? "");

    public static IQueryable<ExpenditureLine> From(PortalDb db, IQueryable<Expenditure> expenditures) =>
        from e in expenditures
        join a in db.Activities on e.ActivityId equals (int?)a.Id into activities
        from activity in activities.DefaultIfEmpty()
        join v in db.Events on e.EventId equals (int?)v.Id into events
        from held in events.DefaultIfEmpty()
        orderby e.On descending, e.Id descending
        select new ExpenditureLine(
            e.Id, e.ObjectClass!.Code, e.ObjectClass!.Name, e.On, e.Cents, e.Description, e.DocumentReference,
            activity == null ? null : activity.Accomplishment!.Number, activity == null ? null : activity.Number,
            held == null ? null : held.Slug, held == null ? null : held.Title.En, held == null ? null : held.Title.Fr);
}

/// <param name="Class">A code of the project's scheme.</param>
public sealed record ExpenditureFilter(string Class, int? Year, string Q)
{
    public bool IsSet => Class.Length > 0 || Year is not null || Q.Length > 0;

    public IQueryable<Expenditure> Apply(PortalDb db, IQueryable<Expenditure> expenditures)
    {
        if (Class.Length > 0)
            expenditures = expenditures.Where(e => e.ObjectClass!.Code == Class);
        if (Year is >= 1 and <= 9999)
        {
            var (first, last) = (new DateOnly(Year.Value, 1, 1), new DateOnly(Year.Value, 12, 31));
            expenditures = expenditures.Where(e => e.On >= first && e.On <= last);
        }

        return expenditures.Having(db, SearchSubject.Expenditure, Q);
    }
}

/// <param name="Sum">Of all that the filter finds, not only of this page.</param>
public sealed record ExpenditureList(
    string Root, KeyPage<ExpenditureLine> Page, int Count, Usd? Sum, ExpenditureFilter Filter, IReadOnlyList<ClassLine> Classes,
        IReadOnlyList<int> Years, bool Edits);
