using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Mail;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>A database with at least one row of everything.</summary>
public sealed class FullDatabase : IAsyncLifetime
{
    public PortalHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await PortalHost.StartAsync();
        var world = new World(Host);
        var project = await world.ProjectAsync();
        var (_, indicator, activity) = await world.FrameworkAsync(project);
        await world.MeasurementAsync(indicator, MeasurementState.Approved, new Finding
        {
            MeasuredOn = Host.Clock.Today,
            Unit = IndicatorUnit.PerCent,
            Value = 54,
            Numerator = 13,
            Denominator = 24,
            Source = new Wording("Survey"),
            Parts = [(new Wording("planning"), 3)],
        });
        var open = await world.EventAsync(project, EventState.NominationsOpen);
        var held = await world.EventAsync(project, EventState.Completed, null, new Wanted("BT", NominationState.Attended));
        var running = await world.EventAsync(project, EventState.Running, null, new Wanted("NP", NominationState.Confirmed));
        var judged = await world.EventAsync(project, EventState.Selection, null, new Wanted("NP", NominationState.Screening));
        await world.CriteriaAsync(judged);
        await world.AnswerAsync((await world.NominationsOfAsync(judged))[0], TestAccounts.Staff, 4, 3);
        var listed = await world.EventAsync(
            project, EventState.Confirmed, p => p with { FreezesOn = Host.Clock.Today }, new Wanted("BT", NominationState.Confirmed));
        await Host.InDbAsync(async db =>
        {
            var act = new Act(await world.ActorAsync(TestAccounts.Staff), Host.Clock.Now);
            var (attended, confirmed) = (
                await db.Nominations.SingleAsync(n => n.EventId == held.Id),
                await db.Nominations.SingleAsync(n => n.EventId == running.Id));
            db.AddRange(
                Badge.Make(confirmed, "K7QXM2RD9TWF", act).Badge!,
                AttendanceMark.Make(confirmed, running, running.StartsOn, present: true, MarkSource.List, act).Mark!,
                Certificate.Issue(attended, "ACDE2345FGHJ", act).Certificate!,
                InvitationLetter.For(project.Id, confirmed.Id, null, "{}", Host.Clock.Now, PlaceTime.Utc, act));
            await db.SaveChangesAsync();
        });
        await Host.InDbAsync(async db =>
        {
            var staff = await world.ActorAsync(TestAccounts.Staff);
            var tracked = await db.Events.Include(e => e.InvitedCountries).Include(e => e.Waivers).AsSplitQuery()
                .SingleAsync(e => e.Id == open.Id);
            tracked.Waive(WaiverKind.CountrySeats, "BT", null, 1, "A twin delegation.", new Act(staff, Host.Clock.Now));
            var budgetClass = await db.ObjectClasses.Select(c => c.Id).FirstAsync();
            var delegated = await db.Nominations.SingleAsync(n => n.EventId == held.Id);
            var partner = new Partner { ProjectId = project.Id, Name = new Wording("A partner"), Group = PartnerGroup.UnSystem };
            db.Add(partner);
            await db.SaveChangesAsync();
            var frozen = await db.Nominations.Include(n => n.Event).SingleAsync(n => n.EventId == listed.Id);
            var opening = new Session
            {
                EventId = held.Id,
                Day = held.StartsOn,
                StartsAt = new(9, 0),
                EndsAt = new(10, 0),
                Title = new Wording("Opening"),
                Tag = SessionTag.Informative
            };
            opening.SpeakBy([new SpeakerPlan("The minister", "Ministry of Reform", "BT")]);
            db.AddRange(
                PersonalLink.To(delegated, LinkPurpose.Survey, new string('a', 64), Host.Clock.Now.AddDays(60),
                    new Act(staff, Host.Clock.Now)),
                new OutboxMessage
                {
                    MessageId = "1@portal",
                    ToAddress = "a@b.example",
                    ToName = "A",
                    Language = "en",
                    Subject = "Hello",
                    Body = "Hello.",
                    CreatedAt = Host.Clock.Now
                },
                Request(frozen, new Act(await world.ActorAsync(TestAccounts.FocalPoint("BT")), Host.Clock.Now)),
                Reminder.Make(tracked, ReminderKind.Nominate, "NP", null, 0, 1, new Act(staff, Host.Clock.Now)),
                new PartnerPart { EventId = held.Id, PartnerId = partner.Id, Planned = new Wording("Speakers") },
                new Output
                {
                    ProjectId = project.Id,
                    ActivityId = activity.Id,
                    Kind = OutputKind.Publication,
                    Title = new Wording("A guide"),
                    Status = OutputStatus.Drafting
                },
                opening,
                new Challenge
                {
                    ProjectId = project.Id,
                    Number = 1,
                    Description = new Wording("Late names"),
                    ActionTaken = new Wording("Earlier letters")
                },
                new Lesson
                {
                    ProjectId = project.Id,
                    ThemeId = await db.LessonThemes.Select(t => t.Id).FirstAsync(),
                    Text = new Wording("Begin early."),
                    Source = LessonSource.Staff
                },
                new Allotment { ProjectId = project.Id, ObjectClassId = budgetClass, Cents = 100_00 },
                new Revision
                {
                    ProjectId = project.Id,
                    ObjectClassId = budgetClass,
                    On = Host.Clock.Today,
                    Cents = -10_00,
                    Explanation = new Wording("Moved")
                },
                new Expenditure
                {
                    ProjectId = project.Id,
                    ObjectClassId = budgetClass,
                    On = Host.Clock.Today,
                    Cents = 5_00,
                    Description = "Paper"
                },
                new Contribution
                {
                    ProjectId = project.Id,
                    Contributor = new Wording("A host"),
                    Purpose = new Wording("Venue"),
                    InKind = new Wording("A hall")
                },
                ReportNarrative.Begin(project.Id, ReportSection.Summary, "en", "It went well.", new Dictionary<string, decimal>(),
                    new Act(staff, Host.Clock.Now)),
                SectionComment.Make(project.Id, ReportSection.Summary, "en", "Did it?", new Act(staff, Host.Clock.Now)));
            var here = new SectionPresence
            {
                ProjectId = project.Id,
                Section = ReportSection.Summary,
                Language = "en",
                UserId = staff.UserId!.Value,
            };
            here.See(new Act(staff, Host.Clock.Now));
            db.Add(here);
            db.Add(new NominationIntake
            {
                ProjectId = project.Id,
                EventId = open.Id,
                CountryCode = "BT",
                Key = "k",
                FileName = "names.xlsx",
                Sha256 = "x",
                Count = 1,
                Submitted = true,
                TakenAt = Host.Clock.Now,
                TakenBy = "Somebody",
            });
            db.Add(Document.ForProject(
                project.Id, new ProjectPaper(DocumentKind.EvaluationReport, new Wording("Evaluation"), new DateOnly(2016, 9, 30)),
                new FileFacts("evaluation.pdf", "application/pdf", 4, new string('b', 64), "evaluation"), null, [], null,
                new Act(staff, Host.Clock.Now)).Added!);
            db.Add(Document.ForEvent(
                tracked, null, new Wording("Agenda"), new FileFacts("agenda.pdf", "application/pdf", 1000, new string('a', 64), "key"),
                null, [], null, new Act(staff, Host.Clock.Now)).Added!);
            await db.SaveChangesAsync();
        });
        await Host.InDbAsync(async db =>
        {
            var confirmed = await world.EventAsync(project, EventState.Confirmed, null, new Wanted("BT", NominationState.Confirmed));
            var ofEvent = await db.Events.SingleAsync(e => e.Id == confirmed.Id);
            var goes = await db.Nominations.SingleAsync(n => n.EventId == confirmed.Id);
            var came = await db.Nominations.SingleAsync(n => n.EventId == held.Id);
            var person = new Act(Actor.ForNominee(came.Id, "A delegate"), Host.Clock.Now);
            var early = new Act(Actor.ForNominee(goes.Id, "A delegate"),
                held.StartsOn.AddDays(-9).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            var concept = Concept.Begin(
                goes, ofEvent, new ConceptText
                {
                    Problem = "Queues",
                    Practice = "Counters",
                    ResourcesAtHand = "Staff",
                    ResourcesMissing = "None",
                    SponsorName = "Karma",
                    SponsorPost = "Director"
                }, early).Concept!;
            concept.Submit(goes, ofEvent, early);
            var entry = DirectoryEntry.From(came);
            entry.Show(came, "Counters", person);
            db.AddRange(concept, entry,
                SurveyAnswer.Give(came, new SurveyReply { Relevance = 4, Intent = SurveyIntent.WillIntroduce, Practice = "Counters" },
                person).Answer!);
            await db.SaveChangesAsync();
            db.Add(DirectoryMessage.To(entry, "nomination 1", 0, sharesAddress: false, person).Message!);
            await db.SaveChangesAsync();
        });
        await Host.InDbAsync(AddReportAsync);
    }

    /// <summary>An edition that was submitted, and one that corrects it.</summary>
    private async Task AddReportAsync(PortalDb db)
    {
        var edition = await db.ReportEditions.SingleAsync();
        var (sender, second) = (
            new Act(new Actor(1, "Sender", Roles.Staff), Host.Clock.Now), new Act(new Actor(2, "Second", Roles.Staff), Host.Clock.Now));
        edition.NoteWriter(sender);
        edition.SendToReview(sender);
        var excused = new ReportException
        {
            Gap = "NarrativeMissing",
            Section = 6,
            Language = "",
            Record = "Narrative",
            RecordId = 6,
            Name = Wording.None,
            Reason = "It comes later."
        };
        var snapshot = new ReportSnapshot { TakenAt = Host.Clock.Now, FactsVersion = 1, Facts = "{}", Sha256 = new string('a', 64) };
        edition.Clear([excused], snapshot, isOnlyStaff: false, second);
        var file = new ReportFile
        {
            Language = "en",
            Format = ReportFormat.Pdf,
            MediaType = "application/pdf",
            Engine = "An engine 1",
            Size = 3,
            Sha256 = new string('b', 64),
            Content = [1, 2, 3]
        };
        edition.Submit("VWXY2345FGHJ", [file], Wording.None, second);
        await db.SaveChangesAsync();
        db.Add(edition.Correct("A figure was wrong.", sender).Correction!);
        await db.SaveChangesAsync();
    }

    private static ChangeRequest Request(Nomination frozen, Act act) =>
        ChangeRequest.Ask(frozen, ChangeRequestKind.Withdraw, new Nominee(), "Needed at home.", alreadyNominated: false, alreadyOpen: false,
            act).Request!;

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
