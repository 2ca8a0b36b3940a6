using ProjectPortal.Tests.Support;

namespace ProjectPortal.Tests.Features.Costs;

/// <summary>A page, who looks at it, and how many statements it may send: the account and the frame are one of them.</summary>
public sealed record PageCost(string Path, string Email, int Budget)
{
    /// <summary>The latest of all mails are those at the end of the table: it is walked from there, as far as a page is long.</summary>
    public IReadOnlyList<string> Walked => Path is "/mails" or "/mails?state=Sent" ? ["Outbox"] : [];

    private const int List = 4;
    private const int OneNomination = 8;
    private const int Overview = 10;
    private const int Report = 12;

    /// <summary>Pages of decisions bring many things together.</summary>
    private const int Desk = 10;

    private const string Project = "/projects/example";

    public static IReadOnlyList<PageCost> All { get; } =
    [
        .. Seen(TestAccounts.Staff, [
            ("/projects", List), ("/projects?q=roa", List),
            (Project, Overview), ("/projects/roa-206", Overview),
            ($"{Project}/nominations", List), ($"{Project}/nominations?event=study-tour-kathmandu", List),
            ($"{Project}/nominations?state=Attended&country=BT", List),
            ($"{Project}/nominations?q=ministry", List), ($"{Project}/nominations?event=workshop-kigali&q=family&after=3000", List),
            ($"{Project}/nominations/150", OneNomination), ("/projects/roa-206/nominations/50", OneNomination),
            ($"{Project}/events", List), ($"{Project}/events?text=kigali", List), ($"{Project}/events/workshop-kigali", 12),
            ($"{Project}/events/study-tour-kathmandu/desk", Desk),
            ($"{Project}/history", List), ($"{Project}/history?kind=Nomination&by=Person+7", List),
            ($"{Project}/requests", List), ($"{Project}/directory", List), ($"{Project}/documents", List),
            ($"{Project}/lessons/lessons", List), ($"{Project}/lessons/challenges", List), ($"{Project}/budget", 6),
            ($"{Project}/budget/expenditures", List),
            ($"{Project}/final-report", Report), ("/projects/roa-206/final-report.pdf", Report),
            ("/projects/roa-206/final-report", Report), ("/projects/roa-206/final-report/draft.pdf", Report),
            ("/projects/roa-206/final-report/editions", List),
            ($"{Project}/final-report/sections/summary/edit", Report), ($"{Project}/final-report/sections/good-practices/edit", Report),
            ($"{Project}/final-report/sections/sustainability/edit", Report),
            ("/projects/roa-206/final-report/sections/additional-information/edit", Report),
            ("/projects/roa-206/final-report/sections/summary/versions/1", List),
            ("/projects/roa-206/final-report/figures/participants.women.percent", Report),
            ("/projects/roa-206/progress-reports", 3), ("/projects/roa-206/progress-reports/2014.pdf", Report),
            ($"{Project}/progress-reports", 3), ("/projects/roa-206/final-report?on=2014-06-30", Report + 1),
            ("/projects/roa-206/final-report.docx", Report), ("/projects/roa-206/final-report/word", 1),
            ("/mails", List), ("/mails?state=Sent", List), ("/mails?state=Failing", List),
            ("/search?q=ministry", 8), ("/search?q=family1200", 8),
        ]),
        .. Seen(TestAccounts.Evaluator,
            [("/projects", List), (Project, Overview), ($"{Project}/nominations", List), ($"{Project}/nominations/150", OneNomination),
            ($"{Project}/history", List)]),
        .. Seen(TestAccounts.FocalPoint("BT"), [
            ("/start", 10), ("/projects", List), (Project, Overview), ($"{Project}/nominations", List), ($"{Project}/events", List),
            ("/search?q=ministry", 8),
        ]),
    ];

    public static PageCost Find(string email, string path) => All.Single(p => p.Email == email && p.Path == path);

    private static IEnumerable<PageCost> Seen(string email, (string Path, int Budget)[] pages) =>
        pages.Select(p => new PageCost(p.Path, email, p.Budget));
}
