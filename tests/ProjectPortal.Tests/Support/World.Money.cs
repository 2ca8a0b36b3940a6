using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Tests.Support;

/// <summary>Money of a project, in dollars and cents.</summary>
public sealed partial class World
{
    public Task<Allotment> AllotmentAsync(Project project, string objectClass, decimal dollars) => SaveAsync(async db =>
        db.Allotments.Add(new Allotment
        {
            ProjectId = project.Id,
            ObjectClassId = await ClassAsync(project, objectClass),
            Cents = Usd.FromDollars(dollars).Cents
        }).Entity);

    public Task<Revision> RevisionAsync(
        Project project, string objectClass, decimal dollars, string explanation = "Moved for the third tour.") => SaveAsync(async db =>
        db.Revisions.Add(new Revision
        {
            ProjectId = project.Id,
            ObjectClassId = await ClassAsync(project, objectClass),
            On = host.Clock.Today.AddDays(-30),
            Cents = Usd.FromDollars(dollars).Cents,
            Explanation = new Wording(explanation),
        }).Entity);

    public Task<Expenditure> ExpenditureAsync(
        Project project, string objectClass, decimal dollars, string description = "Tickets", DateOnly? on = null) => SaveAsync(async db =>
        db.Expenditures.Add(new Expenditure
        {
            ProjectId = project.Id,
            ObjectClassId = await ClassAsync(project, objectClass),
            On = on ?? host.Clock.Today.AddDays(-10),
            Cents = Usd.FromDollars(dollars).Cents,
            Description = description,
        }).Entity);

    /// <summary>The class of the project's own scheme.</summary>
    public Task<int> ClassAsync(Project project, string code) =>
        host.InDbAsync(db => db.ObjectClasses.Where(c => c.SchemeId == project.BudgetSchemeId && c.Code == code).Select(c => c.Id)
            .SingleAsync());
}
