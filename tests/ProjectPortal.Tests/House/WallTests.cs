using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>The walls between the rooms, read from the source.</summary>
public class WallTests
{
    private const string Web = "^src/ProjectPortal.Web/";
    private const string TheTime = @"DateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bStopwatch\b";
    private const string Sqlite =
        @"Microsoft\.Data\.Sqlite|EntityFrameworkCore\.Sqlite|UseSqlite|\bSqlite(Setup|PortalDb|DesignTime)\b|Data\.Sqlite\b";
    private const string SqlServer = @"Microsoft\.Data\.SqlClient|EntityFrameworkCore\.SqlServer|UseSqlServer"
        + @"|\bSqlServer(Setup|PortalDb|DesignTime)\b|Data\.SqlServer\b";

    private const string OfTheMachine = @"\b(File|Directory|FileInfo|DirectoryInfo|FileStream|StreamReader|StreamWriter"
        + @"|HttpClient|Socket|Environment|Console|Process|Random)\s*[.(]";
    private const string WithoutOwnBans = @"\A(?![\s\S]*<AdditionalFiles Include=""BannedSymbols\.txt"" />)";

    private static readonly Wall[] All =
    [
        new("Domain uses nothing but the base class library",
            @"^src/ProjectPortal\.Domain/.*\.cs$", @"\bMicrosoft\.|\bSystem\.(IO|Net|Data)\b|ProjectPortal\.(Web|Reports)",
            new("src/ProjectPortal.Domain/Events/Bad.cs", "using Microsoft.EntityFrameworkCore;")),
        new("Domain references no project and no package",
            @"^src/ProjectPortal\.Domain/.*\.csproj$", "<(Project|Package)Reference",
            new("src/ProjectPortal.Domain/ProjectPortal.Domain.csproj", "<PackageReference Include=\"X\" />")),
        new("Domain has no clock and no culture of its own",
            @"^src/ProjectPortal\.Domain/.*\.cs$", TheTime + @"|CultureInfo\.Current",
            new("src/ProjectPortal.Domain/Bad.cs", "var now = DateTime.UtcNow;")),
        new("Clocks of places are asked in one place",
            @"^src/.*\.(cs|cshtml)$", @"\bTimeZoneInfo\b|DateOnly\.FromDateTime|ToDateTime\([^;]*DateTimeKind\.Utc",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "var today = DateOnly.FromDateTime(act.At);"),
            Except: @"Domain/PlaceTime\.cs$|/Data/Sample/|/Files/Sheets/XlsxWriter\.cs$"),
        new("Domain reaches nothing outside itself, by implicit usings either",
            @"^src/ProjectPortal\.Domain/.*\.cs$",
            OfTheMachine + @"|\b(Stream\w*|MemoryStream|CancellationToken)\b\s+\w|\b(Task|Thread|Guid\.NewGuid)\b\s*[.(<]",
            new("src/ProjectPortal.Domain/Bad.cs", "var rules = File.ReadAllText(path);")),
        new("Domain gives up the implicit usings that reach outside, and bans what they name",
            @"^src/ProjectPortal\.Domain/.*\.csproj$",
            @"\A(?![\s\S]*<Using Remove=""System\.IO"" />)|\A(?![\s\S]*<Using Remove=""System\.Net\.Http"" />)"
                + @"|\A(?![\s\S]*<Using Remove=""System\.Threading"" />)|\A(?![\s\S]*<Using Remove=""System\.Threading\.Tasks"" />)|"
                    + WithoutOwnBans,
            new("src/ProjectPortal.Domain/ProjectPortal.Domain.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")),
        new("Reports open no file and no connection",
            @"^src/ProjectPortal\.Reports/.*\.cs$", OfTheMachine,
            new("src/ProjectPortal.Reports/Pdf/Bad.cs", "using var font = File.OpenRead(path);")),
        new("Reports ban what reaches outside",
            @"^src/ProjectPortal\.Reports/.*\.csproj$", WithoutOwnBans,
            new("src/ProjectPortal.Reports/ProjectPortal.Reports.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")),
        new("History is evidence: only its pages, its writers and its mechanism know it",
            Web + @".*\.(cs|cshtml)$", @"\b[Dd]b\.Changes\b|Set<Change>|IQueryable<Change>",
            new("src/ProjectPortal.Web/Features/Calendars/Bad.cs", "var newest = await db.Changes.MaxAsync(c => c.At);"),
            Except: @"/Data/(PortalDb|HistoryWriter|Visibility|Sample/TimeOrder)\.cs$|/Features/(Shared/Tables/HistoryList"
                + @"|Projects/ProjectHistoryController|Accounts/AccountTrail|Outbox/MailTrail)\.cs$"),
        new("History is read through the rule of who sees what",
            Web + @"Features/.*\.cs$", @"\b[Dd]b\.Changes\b(?!\.(Add|VisibleTo)\()",
            new("src/ProjectPortal.Web/Features/Projects/Bad.cs", "var all = Db.Changes.Where(c => c.ProjectId == Head.Id);")),
        new("Files with data leave as exports, which are written down; the report and the blank form hold nobody",
            Web + @"Features/.*\.cs$", @"\bnew File(Content|Stream)Result\b|(?<![\w.])File\(",
            new("src/ProjectPortal.Web/Features/Participation/Bad.cs", "return File(bytes, \"application/pdf\");"),
            Except: "/Features/(FinalReport/ReportFiles|Intake/Intake)Controller\\.cs$"),
        new("Reports are pure: no database, no web, no clock",
            @"^src/ProjectPortal\.Reports/.*\.cs$", TheTime + @"|EntityFrameworkCore|AspNetCore|ProjectPortal\.Web",
            new("src/ProjectPortal.Reports/Bad.cs", "public sealed class Bad(TimeProvider clock);")),
        new("Reports reference Domain and no other project",
            @"^src/ProjectPortal\.Reports/.*\.csproj$", @"<ProjectReference Include=""(?!../ProjectPortal\.Domain/)",
            new("src/ProjectPortal.Reports/ProjectPortal.Reports.csproj",
                "<ProjectReference Include=\"../ProjectPortal.Web/ProjectPortal.Web.csproj\" />")),
        new("The lists that an event's rules ask for are read with the event, whole, and its waivers in one place",
            Web + @".*\.cs$",
            @"\b[dD]b\.(Waivers|Criteria)\b|\bSet<(Waiver|Criterion|EventCountry)>|Include\(\w+ => \w+\.(Criterion|Waivers)\b"
                + @"|Include\(\w+ => \w+\.(InvitedCountries|Criteria|Places)\.",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs",
                "events.Include(e => e.InvitedCountries.Where(c => c.CountryCode == mine))"),
            Except: @"/Data/(PortalDb|ReadingForRules)\.cs$"),
        new("Data knows neither features nor reports",
            Web + @"Data/.*\.cs$", @"(?<![.\w])Features\.|Web\.Features\.|ProjectPortal\.Reports",
            new("src/ProjectPortal.Web/Data/Bad.cs", "using ProjectPortal.Web.Features.Events;")),
        new("Data sends nothing and keeps no files",
            Web + @"Data/.*\.cs$", @"ProjectPortal\.Web\.(Mail|Files)\b",
            new("src/ProjectPortal.Web/Data/Bad.cs", "using ProjectPortal.Web.Mail;")),
        new("The outbox and the transports know no feature, no page and no file",
            Web + @"Mail/.*\.cs$", @"(?<![.\w])Features\.|Web\.Features\.|ProjectPortal\.(Reports|Web\.Files)|AspNetCore\.Mvc",
            new("src/ProjectPortal.Web/Mail/Bad.cs", "using ProjectPortal.Web.Features.Nominees;")),
        new("Files know no feature and send nothing",
            Web + @"Files/.*\.cs$", @"(?<![.\w])Features\.|Web\.Features\.|ProjectPortal\.(Reports|Web\.Mail)",
            new("src/ProjectPortal.Web/Files/Bad.cs", "using ProjectPortal.Web.Mail;")),
        new("Security knows no feature, sends nothing and keeps no files",
            Web + @"Security/.*\.cs$", @"(?<![.\w])Features\.|Web\.Features\.|ProjectPortal\.(Reports|Web\.(Mail|Files))\b",
            new("src/ProjectPortal.Web/Security/Bad.cs", "using ProjectPortal.Web.Features.Accounts;")),
        new("Words know neither features nor what is kept",
            Web + @"Text/.*\.cs$", @"(?<![.\w])Features\.|Web\.Features\.|ProjectPortal\.(Reports|Web\.(Data|Mail|Files))\b",
            new("src/ProjectPortal.Web/Text/Bad.cs", "using ProjectPortal.Web.Data;")),
        new("A feature does not use another feature",
            Web + @"Features/.*\.(cs|cshtml)$", @"(?:ProjectPortal\.Web\.|(?<![.\w]))Features\.(?!Shared\b|{feature}\b)\w+",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "using ProjectPortal.Web.Features.Nominations;")),
        new("Only the final report and the printouts of events use the reports",
            Web + @".*\.(cs|cshtml)$", @"ProjectPortal\.Reports\b",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "using ProjectPortal.Reports;"),
            Except: "/Features/(FinalReport|Participation)/"),
        new("Lost races and transactions are the shell's: a deed says only what it does",
            Web + @"Features/.*\.cs$", @"\bIsUniqueViolation\b|\bGaveWay\b|\bDbUpdate(Concurrency)?Exception\b|\bBeginTransaction",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "catch (DbUpdateConcurrencyException)"),
            // A form that lost shows both versions; the first account is made by a command.
            Except: @"/Shared/(Deeds/|Shell/PortalController\.cs)|/Money/AllotmentsController\.cs"
                + @"|/Accounts/(AccountsController|FirstAdministrator)\.cs"),
        new("What people type is looked for through the search, blind to case and accents on every database",
            Web + @".*\.cs$",
            @"EF\.Functions\.Like|\b[a-z]\.(\w+!?\.)*\w*(Key|Name|Title|Text|Description|Email|Address|Reference|Code|City|En|Fr)!?"
                + @"\.(Contains|StartsWith|EndsWith)\((?![^)]*StringComparison)",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "events.Where(e => e.Title.En.Contains(text))"),
            Except: @"/Data/Search/"),
        new("Views do not touch the database",
            @"\.cshtml$", @"\bPortalDb\b|@inject\s+(?!Words\b)|EntityFrameworkCore",
            new("src/ProjectPortal.Web/Features/Events/Bad.cshtml", "@inject PortalDb Db")),
        new("Views have no inline style, script or handler",
            @"\.cshtml$", @"\sstyle\s*=|<style\b|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*""|javascript:",
            new("src/ProjectPortal.Web/Features/Events/Bad.cshtml", "<p onclick=\"go()\">")),
        new("SQLite is known in its folder alone",
            Web + @".*\.(cs|cshtml)$", Sqlite,
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "options.UseSqlite(connection)"),
            Except: @"/Data/Sqlite/|/Data/DatabaseSetup\.cs$"),
        new("SQL Server is known in its folder alone",
            Web + @".*\.(cs|cshtml)$", SqlServer,
            new("src/ProjectPortal.Web/Mail/Bad.cs", "using Microsoft.Data.SqlClient;"),
            Except: @"/Data/SqlServer/|/Data/DatabaseSetup\.cs$"),
        new("Nothing is left for later",
            @"^src/.*\.(cs|cshtml)$", @"\bTODO\b|\bFIXME\b|NotImplementedException|[Cc]oming soon",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "throw new NotImplementedException();")),
        new("Text is composed in one place, which throws at nothing",
            @"^src/.*\.(cs|cshtml)$", @"\.(Is)?Normalized?\((NormalizationForm|\))|UpperInvariantLookupNormalizer",
            new("src/ProjectPortal.Domain/Bad.cs", "text.Normalize(NormalizationForm.FormD)"),
            Except: @"Domain/Characters\.cs$"),
        new("A name says what a thing does",
            @"^src/.*\.cs$", @"\b(class|record|struct|interface)\s+\w+((?<!Tag)Helper|Manager|Util|Utils|Dto|Service)\b",
            new("src/ProjectPortal.Web/Features/Events/Bad.cs", "public sealed class EventHelper")),
    ];

    public static TheoryData<string> Names => [.. All.Select(w => w.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_wall_holds(string name) => WallOf(name).Breaches(Sources.All).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_wall_would_notice(string name)
    {
        var wall = WallOf(name);
        wall.Breaches([wall.Violation]).ShouldNotBeEmpty();
        Sources.All.ShouldContain(
            f => System.Text.RegularExpressions.Regex.IsMatch(f.Path, wall.Room), "a wall around an empty room holds nothing");
    }

    private static Wall WallOf(string name) => All.Single(w => w.Name == name);
}
