using System.Globalization;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Search;

/// <summary>A page that people look for by what it is called, in either language, or by its address.</summary>
/// <param name="Title">A key of the words.</param>
/// <param name="Path">Below the portal, a project or an event.</param>
internal sealed record PortalPage(string Title, string Path, Roles For)
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("fr")];

    public bool IsSaidBy(string text) =>
        Folding.Words(text).All(asked => SearchWord.In([Path, .. Languages.Select(l => Words.Find(Title, l) ?? "")])
            .Any(word => word.StartsWith(asked, StringComparison.Ordinal)));
}

/// <summary>The pages that are there without anything in them; each says who may open it.</summary>
internal static class PortalPages
{
    private const Roles Everybody = Roles.Staff | Roles.Evaluator | Roles.FocalPoint;
    private const Roles ReadsWhole = Roles.Staff | Roles.Evaluator;

    public static readonly IReadOnlyList<PortalPage> OfPortal =
    [
        new("Start.Title", "/start", Roles.FocalPoint), new("Shared.Projects", "/projects", Everybody),
        new("Calendars.Title", "/account/calendar", Everybody), new("Shared.YourAccount", "/account/profile", Everybody),
        new("Shared.Mails", "/mails", Roles.Staff | Roles.Administrator),
        new("Shared.Accounts", "/administration/accounts", Roles.Administrator),
    ];

    public static readonly IReadOnlyList<PortalPage> OfProject =
    [
        new("Shared.Events", "/events", Everybody), new("Shared.Nominations", "/nominations", Everybody),
        new("Shared.Results", "/results", ReadsWhole), new("Shared.Lessons", "/lessons", ReadsWhole),
        new("Shared.Budget", "/budget", ReadsWhole), new("Money.Expenditures", "/budget/expenditures", ReadsWhole),
        new("Shared.Report", "/final-report", ReadsWhole), new("ProjectDocuments.Title", "/documents", ReadsWhole),
        new("Nominees.DirectoryTitle", "/directory", Everybody),
        new("Nominations.RequestsTitle", "/requests", ReadsWhole), new("Projects.History", "/history", ReadsWhole),
        new("Projects.Partners", "/partners", Roles.Staff),
    ];

    public static readonly IReadOnlyList<PortalPage> OfEvent =
    [
        new("Participation.Delegates", "/delegates", Everybody), new("Events.Programme", "/programme", Everybody),
        new("EventDocuments.Title", "/documents", Everybody), new("Selection.DeskTitle", "/desk", ReadsWhole),
        new("Nominees.ConceptsTitle", "/concepts", ReadsWhole), new("Nominees.SurveyResultTitle", "/survey", ReadsWhole),
        new("Followup.Title", "/board", ReadsWhole), new("Events.PartnerParts", "/partners", ReadsWhole),
        new("Participation.Attendance", "/attendance", Roles.Staff), new("Intake.Title", "/intake", Roles.FocalPoint),
    ];

    public static IReadOnlyList<PortalPage> SaidBy(this IEnumerable<PortalPage> pages, string text, Actor viewer) =>
        [.. pages.Where(p => viewer.IsAny(p.For) && p.IsSaidBy(text))];
}
