using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>A form that makes something: whose it is, where it is, what is typed, and what counts the things made.</summary>
internal sealed record MakingForm(
    string Controller, Func<PortalHost, Task<Browser>> Who, string Page, string Action, Func<Form, Form> Fill, Func<PortalDb,
    Task<int>> CountAsync);

/// <summary>Every form with which a record is made.</summary>
internal static class MakingForms
{
    private const string Root = "/projects/roa-900";

    /// <summary>Controllers that add a row at most once for each owner, whatever is sent; or whose forms have a key of their own.</summary>
    public static readonly string[] Otherwise =
    [
        "AllotmentsController", "AttendanceController", "BadgesController", "CertificatesController", "ClosingController",
        "FromWordController", "IntakeController",
        "NarrativeController", "NomineeController", "NominationStartController", "OfferController", "ScoringController", "SurveyController",
        "ChangeRequestsController", "ReportMovesController",
    ];

    public static async Task<List<MakingForm>> AllAsync(PortalHost host)
    {
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (accomplishment, indicator, activity) = await world.FrameworkAsync(project);
        var planned = await world.EventAsync(
            project, EventState.Published, p => p with { StartsOn = new(2026, 6, 8), EndsOn = new(2026, 6, 9) });
        var chosen = await world.EventAsync(
            project, EventState.Selection, null, new Wanted("BT", NominationState.Selected), new Wanted("TG", NominationState.Selected));
        var (offered, other) = (await world.NominationsOfAsync(chosen)) is var all ? (all[0], all[1]) : default;
        var frozen = await world.EventAsync(
            project, EventState.Confirmed, p => p with { FreezesOn = host.Clock.Today }, new Wanted("BT", NominationState.Confirmed));
        var delegated = (await world.NominationsOfAsync(frozen))[0];
        var partner = await host.InDbAsync(async db =>
        {
            var added = new Partner { ProjectId = project.Id, Group = PartnerGroup.Other, Name = new Wording("Academy") };
            db.Partners.Add(added);
            await db.SaveChangesAsync();
            return added.Id;
        });

        Task<Browser> Staff(PortalHost h) => h.SignedInAsync(TestAccounts.Staff);
        Task<Browser> Bhutan(PortalHost h) => h.SignedInAsync(TestAccounts.FocalPoint("BT"));
        MakingForm Here(string controller, string page, string action, Func<Form, Form> fill, Func<PortalDb, Task<int>> count) =>
            new(controller, Staff, Root + page, Root + action, fill, count);

        var results = $"/results/accomplishments/{accomplishment.Id}";
        var events = $"/events/{planned.Slug}";
        return
        [
            Here("CommentsController", "/final-report/sections/summary/edit?lang=en", "/final-report/sections/summary/comments?lang=en",
                f => f.Fill("Comment", "Who wrote this?"), db => db.SectionComments.CountAsync()),
            Here("ChallengeController", "/lessons/challenges/new", "/lessons/challenges/new",
                f => f.Fill("Form.Description.En", "It was late."), db => db.Challenges.CountAsync()),
            Here("LessonController", "/lessons/lessons/new", "/lessons/lessons/new",
                f => First(f, "Form.ThemeId").Fill("Form.Text.En", "Begin early."), db => db.Lessons.CountAsync()),
            Here("ExpendituresController", "/budget/expenditures/new", "/budget/expenditures",
                f => First(f, "Form.ObjectClassId").Fill("Form.On", "2026-01-15").Fill("Form.Amount", "12500")
                    .Fill("Form.Description", "Tickets"), db => db.Expenditures.CountAsync()),
            Here("RevisionsController", "/budget/revisions/new", "/budget/revisions",
                f => First(f, "Form.ObjectClassId").Fill("Form.On", "2026-02-01").Fill("Form.Amount", "500")
                    .Fill("Form.Explanation.En", "Moved."), db => db.Revisions.CountAsync()),
            Here("ContributionsController", "/budget/contributions/new", "/budget/contributions",
                f => f.Fill("Form.Contributor.En", "Host city").Fill("Form.Purpose.En", "Workshop").Fill("Form.Cash", "1000"),
                    db => db.Contributions.CountAsync()),
            Here("AccomplishmentsController", "/results/accomplishments/new", "/results/accomplishments/new",
                f => f.Fill("Form.Number", "7").Fill("Form.Statement.En", "Countries learn."), db => db.Accomplishments.CountAsync()),
            Here("IndicatorsController", $"{results}/indicators/new", $"{results}/indicators/new",
                f => f.Fill("Form.Number", "7").Fill("Form.Statement.En", "Number of countries").Fill("Form.Target", "5")
                    .Fill("Form.Unit", "Number"), db => db.Indicators.CountAsync()),
            Here("ActivitiesController", $"{results}/activities/new", $"{results}/activities/new",
                f => f.Fill("Form.Number", "7").Fill("Form.Statement.En", "Hold workshops"), db => db.Activities.CountAsync()),
            Here("OutputsController", $"/results/activities/{activity.Id}/outputs/new", $"/results/activities/{activity.Id}/outputs/new",
                f => f.Fill("Form.Kind", "OnlineCourse").Fill("Form.Title.En", "A course"), db => db.Outputs.CountAsync()),
            Here("MeasurementsController", $"/results/indicators/{indicator.Id}/measurements/new",
                $"/results/indicators/{indicator.Id}/measurements/new",
                f => f.Fill("Form.MeasuredOn", "2026-01-31").Fill("Form.Value", "54").Fill("Form.Source.En", "Survey")
                    .Fill("Form.Narrative.En", "Most found it relevant."), db => db.Measurements.CountAsync()),
            Here("PartnersController", "/partners/new", "/partners", f => f.Fill("Form.Name.En", "UNDP").Fill("Form.Group", "UnSystem"),
                db => db.Partners.CountAsync()),
            Here("PartnerPartsController", $"{events}/partners", $"{events}/partners",
                f => f.Fill("Form.PartnerId", $"{partner}").Fill("Form.Planned.En", "Two speakers"), db => db.PartnerParts.CountAsync()),
            Here("EventPlanController", "/events/new", "/events/new",
                f => f.Fill("Form.Kind", "StudyTour").Fill("Form.Title.En", "A tour").Fill("Form.StartsOn", "2026-06-10")
                    .Fill("Form.EndsOn", "2026-06-12").Fill("Form.TimeZone", "Asia/Shanghai")
                    .Fill("Form.Places[0].CityEn", "Beijing").Fill("Form.Places[0].CountryCode", "CN").Fill("Form.Capacity", "20"),
                        db => db.Events.CountAsync()),
            Here("EventCopyController", $"{events}/copies/new", $"{events}/copies",
                f => f.Fill("Form.StartsOn", "2027-02-01").Fill("Form.Title.En", "Another round"), db => db.Events.CountAsync()),
            Here("ProgrammeController", $"{events}/programme", $"{events}/programme",
                f => f.Fill("Form.Title.En", "Opening").Fill("Form.Day", "2026-06-08").Fill("Form.StartsAt", "09:00")
                    .Fill("Form.EndsAt", "10:00").Fill("Form.Tag", "Informative"), db => db.Sessions.CountAsync()),
            Here("CriteriaController", $"{events}/criteria/new", $"{events}/criteria/new",
                f => f.Fill("Form.Title.En", "Speaks to ministers").Fill("Form.Weight", "7"), db => db.Criteria.CountAsync()),
            Here("LinksController", $"/nominations/{other.Id}/links/new?purpose={LinkPurpose.Concept}", $"/nominations/{other.Id}/links",
                f => f, db => db.Outbox.CountAsync()),
            new("ProjectsController", Staff, "/projects/new", "/projects",
                f => f.Fill("Form.Code", "1819AB").Fill("Form.OtherCode", "ROA 300").Fill("Form.Title.En", "A new project")
                    .Fill("Form.ImplementingEntity.En", "Division")
                    .Fill("Form.StartsOn", "2026-01-01").Fill("Form.OriginalEndOn", "2026-12-31")
                        .Fill("Form.BudgetSchemeId", "IMIS object classes").Tick("countries", "BT", "TG"), db => db.Projects.CountAsync()),
            new("InvitationsController", h => h.SignedInAsync(TestAccounts.Administrator), "/administration/accounts/new",
                "/administration/accounts",
                f => f.Fill("Email", "afi@un.example").Fill("Name", "Afi Mensah").Tick("Roles", "Staff"), db => db.Users.CountAsync()),
            new("AnswerController", Bhutan, $"{Root}/nominations/{offered.Id}/replacement", $"{Root}/nominations/{offered.Id}/replacement",
                f => Person(f, world.Person("Sonam", "Dema")).Fill("Form.Reason", "She left."), db => db.Nominations.CountAsync()),
            new("ChangeRequestFormController", Bhutan, $"{Root}/nominations/{delegated.Id}/withdrawal-request",
                $"{Root}/nominations/{delegated.Id}/withdrawal-request",
                f => f.Fill("Form.Reason", "Needed at home."), db => db.ChangeRequests.CountAsync()),
        ];
    }

    private static Form First(Form form, string select) =>
        form.Fill(select, form.Element.Elements.OfType<AngleSharp.Html.Dom.IHtmlSelectElement>().Single(s => s.Name == select)
            .Options.First(o => o.Value.Length > 0).Value);

    private static Form Person(Form form, Nominee person)
    {
        foreach (var property in typeof(Nominee).GetProperties())
        {
            var name = $"Form.Person.{property.Name}";
            if (form.Has(name) && property.GetValue(person) is { } value)
                form.Fill(name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"));
        }

        return form;
    }
}
