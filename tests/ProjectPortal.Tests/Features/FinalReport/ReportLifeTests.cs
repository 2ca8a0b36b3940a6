using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

public sealed class ReportLifeTests : IAsyncLifetime
{
    private const string Report = ReportRound.Report;

    private PortalHost _host = null!;
    private ReportRound _round = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _round = await ReportRound.BeginAsync(_host);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_report_is_written_reviewed_cleared_and_submitted()
    {
        (await _round.Writer.GetAsync(Report)).ShouldBeOk().TextOf("#standing").ShouldBe("Edition 1 Drafting");
        await ReportRound.WriteAsync(_round.Writer, "It went well.");

        var sent = await ReportRound.MoveAsync(_round.Writer, "review");
        sent.ShouldBeOk().Flash.ShouldBe($"{Say.En("Editions.DoneSendToReview")} {Say.En("Editions.MessagesLeaving.one", 1)}");
        sent.TextOf("#standing").ShouldBe("Edition 1 Internal review");

        var cleared = await _round.ClearAsync();
        cleared.ShouldBeOk().Flash.ShouldStartWith(Page.Squeeze(Say.Fr("Editions.DoneClear")));
        cleared.TextOf("#standing").ShouldBe("Édition 1 Validée");
        cleared.ShouldSay("Validée par Rita Reviewer le 2 mars 2026.");

        var submitted = await ReportRound.MoveAsync(_round.Reviewer, "submission");
        submitted.ShouldBeOk().TextOf("#standing").ShouldBe("Édition 1 Présentée");

        var edition = await EditionAsync();
        (edition.State, edition.Number, edition.SentBy, edition.ClearedBy, edition.SubmittedBy, edition.ClearedAlone).ShouldBe(
            (ReportEditionState.Submitted, 1, "Sabine Staff", "Rita Reviewer", "Rita Reviewer", false));
        (await _host.ChangesAsync(nameof(ReportEdition), edition.Id)).Select(c => (c.Action, c.From, c.To, c.ByName)).ShouldBe(
        [
            ("Created", null, "Drafting", "Sabine Staff"), ("SendToReview", "Drafting", "InternalReview", "Sabine Staff"),
            ("Clear", "InternalReview", "Cleared", "Rita Reviewer"), ("Submit", "Cleared", "Submitted", "Rita Reviewer"),
        ]);
        (await _host.MailsAsync()).Select(m => (m.ToAddress, m.Subject)).ShouldBe(
        [
            (TestAccounts.Reviewer, "Rapport final à examiner\u00a0: ROA 900"), (TestAccounts.Staff, "Final report cleared: ROA 900"),
            (TestAccounts.Staff, "Final report submitted: ROA 900, edition 1"),
        ]);
    }

    [Fact]
    public async Task What_was_submitted_is_served_byte_by_byte_whatever_changes()
    {
        await _round.UpToAsync(ReportEditionState.Submitted);
        var all = await _host.InDbAsync(db => db.ReportFiles.AsNoTracking().OrderBy(f => f.Language).ThenBy(f => f.Format).ToListAsync());
        all.Select(f => (f.Language, f.Format)).ShouldBe(
            [("en", ReportFormat.Docx), ("en", ReportFormat.Pdf), ("fr", ReportFormat.Docx), ("fr", ReportFormat.Pdf)]);
        all.ShouldAllBe(f => f.Sha256 == Convert.ToHexStringLower(SHA256.HashData(f.Content)) && f.Size == f.Content.Length);
        var files = all.FindAll(f => f.Format == ReportFormat.Pdf);
        files.ShouldAllBe(f => f.Engine == "ProjectPortal PDF 1");
        var code = ProjectPortal.Domain.Participation.ReadableCode.Print((await EditionAsync()).Code);
        (await _round.TextAsync(files[0].Content)).ShouldContain($"1, submitted on 2 March 2026");
        (await _round.TextAsync(files[0].Content)).ShouldContain(code);

        _host.Clock.Advance(TimeSpan.FromMinutes(20));
        await _host.InDbAsync(async db =>
        {
            (await db.Projects.SingleAsync()).Title = new ProjectPortal.Domain.Wording("Another title");
            await db.SaveChangesAsync();
        });
        foreach (var who in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var reader = await _host.SignedInAsync(who);
            (await ReportRound.FileAsync(reader, Report + ".pdf?lang=en")).ShouldBe(files[0].Content);
            (await ReportRound.FileAsync(reader, Report + ".pdf?lang=fr")).ShouldBe(files[1].Content);
            (await ReportRound.FileAsync(reader, Report + "/editions/1.pdf?lang=fr")).ShouldBe(files[1].Content);
            (await reader.GetAsync(Report)).ShouldSay("Practices that travel").ShouldNotSay("Another title")
                .ShouldSay(Say.En("Editions.HasMoved")).ShouldSay(files[0].Sha256);
            var draft = await _round.TextAsync(await ReportRound.FileAsync(reader, Report + "/draft.pdf?lang=en"));
            draft.ShouldContain("Another title");
            draft.ShouldContain("2, draft");
        }

        using var answer = await _round.Writer.AskAsync(Report + ".pdf?lang=en");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{files[0].Sha256}\"");
    }

    [Fact]
    public async Task A_kept_file_that_is_not_what_was_submitted_is_not_passed_off_as_it()
    {
        await _round.UpToAsync(ReportEditionState.Submitted);
        await _host.InDbAsync(db => db.ReportFiles.ExecuteUpdateAsync(f => f.SetProperty(x => x.Content, new byte[] { 1 })));

        using var answer = await _round.Writer.AskAsync(Report + ".pdf?lang=en");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        _host.Log.Failures.ShouldContain("is not what was submitted");
    }

    [Fact]
    public async Task Clearing_takes_a_second_person_who_neither_sent_nor_wrote()
    {
        await _round.UpToAsync(ReportEditionState.InternalReview);
        (await _round.Writer.GetAsync(Report)).ShouldSay(Say.En("Editions.NotNow", Say.En("Editions.DoClear"),
            Say.En("Refusals.ClearsOwnText")));
        (await _round.Writer.GetAsync(Report + "/clearance")).Flash.ShouldBe(Say.En("Refusals.ClearsOwnSending"));
        (await _round.Writer.PostAsync(Report + "/clearance", ("Form.ForOthers", "Mine."))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.ClearsOwnSending"));

        (await ReportRound.WriteAsync(_round.Reviewer, "It went very well.")).ShouldBeOk();
        (await _round.Reviewer.GetAsync(Report + "/clearance")).Flash.ShouldBe(Page.Squeeze(Say.Fr("Refusals.ClearsOwnText")));
        (await EditionAsync()).State.ShouldBe(ReportEditionState.InternalReview);
    }

    [Fact]
    public async Task The_only_member_of_the_staff_clears_alone_and_everybody_reads_it()
    {
        await _host.InDbAsync(db => db.Users.Where(u => u.Email == TestAccounts.Reviewer)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.ClosedAt, _host.Clock.Now)));
        await _round.UpToAsync(ReportEditionState.InternalReview);
        (await _round.Writer.GetAsync(Report + "/clearance")).ShouldBeOk().ShouldSay(Say.En("Editions.AloneTitle"));

        var cleared = await _round.ClearAsync(_round.Writer);

        cleared.ShouldBeOk().Flash.ShouldBe(Say.En("Editions.DoneClearAlone"));
        (await EditionAsync()).ClearedAlone.ShouldBeTrue();
        var evaluator = await _host.SignedInAsync(TestAccounts.Evaluator);
        (await evaluator.GetAsync(Report)).ShouldSay(Say.En("Editions.ToldClearedAlone", "Sabine Staff", "2 March 2026"));
        (await evaluator.GetAsync(Report + "/editions")).ShouldSay(Say.En("Editions.Alone"));
    }

    [Fact]
    public async Task Each_gap_is_mended_or_excused_and_what_was_typed_stays()
    {
        await _round.UpToAsync(ReportEditionState.InternalReview);
        await _round.Reviewer.ChooseLanguageAsync("en");
        var page = await _round.Reviewer.GetAsync(Report + "/clearance");
        var form = page.Form(Report + "/clearance");
        var gaps = form.Fields.Where(f => f.Key.StartsWith("Form.Reasons[", StringComparison.Ordinal)).Select(f => f.Key).ToList();
        gaps.Count.ShouldBeGreaterThan(5);
        page.ShouldSay("Section “Sustainability”: nothing has been written.")
            .ShouldSay("Section “Summary of results”: not written in French.");

        var refused = await form.Fill(gaps[0], "It comes with the next report.").SubmitAsync();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.Count.ShouldBe(gaps.Count - 1);
        refused.Problems.Distinct().Count().ShouldBe(gaps.Count - 1, "each is named");
        refused.Errors.Values.ShouldAllBe(error => error == Say.En("Editions.GapReasonMissing"));
        refused.Form(Report + "/clearance").Value(gaps[0]).Trim().ShouldBe("It comes with the next report.");
        (await refused.Form(Report + "/clearance").Fill("Form.ForOthers", "The project is young.").SubmitAsync()).ShouldBeOk();
        var kept = await _host.InDbAsync(db => db.Set<ReportException>().AsNoTracking().OrderBy(x => x.Id).ToListAsync());
        kept.Count.ShouldBe(gaps.Count);
        kept.Select(x => x.Reason).Distinct().ShouldBe(["It comes with the next report.", "The project is young."], ignoreOrder: true);
        (await _round.Writer.GetAsync(Report + "/editions")).ShouldSay(Say.En("Editions.ClearedWithout", 1))
            .ShouldSay("Section “Summary of results”: not written in French.").ShouldSay("The project is young.");
    }

    [Fact]
    public async Task What_is_cleared_is_not_rewritten_and_later_facts_are_shown_and_not_taken_in()
    {
        await _round.UpToAsync(ReportEditionState.Cleared);
        var page = await _round.Writer.GetAsync(Report);
        page.Has("a[href*='/edit?']").ShouldBeFalse();
        var refused = await ReportRound.WriteAsync(_round.Writer, "It went badly.");
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.ReportClearedNotWritten"));
        refused.Form("form[data-warn-unsaved]").Value("Markdown").ShouldBe("It went badly.");

        _host.Clock.Advance(TimeSpan.FromMinutes(20));
        await _round.World.FrameworkAsync(await _host.InDbAsync(db => db.Projects.AsNoTracking().SingleAsync()));
        (await _round.Writer.GetAsync(Report)).ShouldSay(Say.En("Editions.HasMoved")).ShouldNotSay("Hold workshops.");
        var changes = (await _round.Writer.GetAsync(Report + "/changes?lang=en")).ShouldBeOk();
        changes.ShouldSay("3. Detailed review").ShouldSay("Hold workshops.");

        await ReportRound.MoveAsync(_round.Reviewer, "submission");
        var text = await _round.TextAsync(await ReportRound.FileAsync(_round.Writer, Report + ".pdf?lang=en"));
        text.ShouldContain("It went well.");
        text.ShouldNotContain("Hold workshops.");
        (await ReportRound.WriteAsync(_round.Writer, "It went badly.")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.ReportSubmittedNotWritten"));
    }

    [Fact]
    public async Task A_reopened_report_goes_the_whole_way_again_and_takes_in_what_is_new()
    {
        await _round.UpToAsync(ReportEditionState.Cleared);
        (await ReportRound.MoveAsync(_round.Writer, "reopening", "A country answered.")).ShouldBeOk()
            .TextOf("#standing").ShouldBe("Edition 1 Drafting");
        (await EditionAsync()).ClearedAt.ShouldBeNull();
        (await _host.InDbAsync(db => db.Set<ReportException>().CountAsync())).ShouldBe(0);
        await ReportRound.WriteAsync(_round.Writer, "It went very well.");
        await ReportRound.MoveAsync(_round.Writer, "review");
        var returned = await ReportRound.MoveAsync(_round.Reviewer, "return", "Nommez la source.");
        returned.ShouldBeOk().ShouldSay("Nommez la source.");
        (await _round.Reviewer.GetAsync(Report + "/return")).Path.ShouldBe(Report);
        await ReportRound.MoveAsync(_round.Writer, "review");
        await _round.ClearAsync();
        await ReportRound.MoveAsync(_round.Reviewer, "submission");

        (await _round.TextAsync(await ReportRound.FileAsync(_round.Writer, Report + ".pdf?lang=en"))).ShouldContain("It went very well.");
        (await _host.MailsAsync()).Count(m => m.Body.Contains("Nommez la source.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_move_that_asks_why_is_refused_without_a_reason()
    {
        await _round.UpToAsync(ReportEditionState.InternalReview);
        var refused = await ReportRound.MoveAsync(_round.Writer, "return", " ");
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.Reason"].ShouldBe(
            Say.En("Forms.Required", Say.En("Forms.Reason")));
        (await _round.Writer.PostAsync(Report + "/submission")).ShouldBe(HttpStatusCode.Conflict)
            .ShouldSay(Say.En("Refusals.ReportEditionStateForbids", "", Say.En("Enums.ReportEditionState.InternalReview")));
    }

    [Fact]
    public async Task A_correction_is_an_edition_of_its_own_that_supersedes_and_says_what_it_changed()
    {
        await _round.UpToAsync(ReportEditionState.Submitted);
        var first = await ReportRound.FileAsync(_round.Writer, Report + ".pdf?lang=en");
        await ReportRound.MoveAsync(_round.Writer, "correction", "A figure was wrong.");
        (await _round.Writer.GetAsync(Report)).TextOf("#standing").ShouldBe("Edition 2 Drafting");
        (await ReportRound.FileAsync(_round.Writer, Report + ".pdf?lang=en")).ShouldBe(first, "the first stands meanwhile");
        await ReportRound.WriteAsync(_round.Writer, "It went better than was said.");
        await ReportRound.MoveAsync(_round.Writer, "review");
        await _round.ClearAsync();

        var silent = await ReportRound.MoveAsync(_round.Reviewer, "submission");
        silent.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.Fr("Forms.Required", Say.Fr("Editions.WhatChanged")));
        await silent.Form(Report + "/submission").Fill("Form.WhatChanged.En", "The summary.").Fill("Form.WhatChanged.Fr", "Le résumé.")
            .SubmitAsync();

        var editions = await _host.InDbAsync(db => db.ReportEditions.AsNoTracking().OrderBy(e => e.Number).ToListAsync());
        editions.Select(e => (e.Number, e.State)).ShouldBe([(1, ReportEditionState.Superseded), (2, ReportEditionState.Submitted)]);
        var second = await ReportRound.FileAsync(_round.Writer, Report + ".pdf?lang=en");
        (await _round.TextAsync(second)).ShouldContain("It went better than was said.");
        (await _round.TextAsync(second)).ShouldContain("The summary.");
        (await ReportRound.FileAsync(_round.Writer, Report + "/editions/1.pdf?lang=en")).ShouldBe(first);
        (await _host.ChangesAsync(nameof(ReportEdition), editions[0].Id)).Last(c => c.Action == "Supersede").Reason
            .ShouldBe("The summary.");
        (await _round.Writer.GetAsync(Report + "/editions")).ShouldSay("The summary.");
    }

    [Fact]
    public async Task A_correction_that_was_begun_by_mistake_is_discarded_with_a_reason()
    {
        await _round.UpToAsync(ReportEditionState.Submitted);
        await ReportRound.MoveAsync(_round.Writer, "correction", "A figure was wrong.");
        (await ReportRound.MoveAsync(_round.Writer, "discarding", "It was right.")).ShouldBeOk().TextOf("#standing")
            .ShouldBe("Edition 1 Submitted");
        (await _host.InDbAsync(db => db.ReportEditions.CountAsync())).ShouldBe(1);
        (await ReportRound.MoveAsync(_round.Writer, "correction", "It was wrong after all.")).ShouldBeOk().TextOf("#standing")
            .ShouldBe("Edition 2 Drafting");
    }

    [Fact]
    public async Task What_is_written_while_somebody_clears_is_in_what_is_cleared()
    {
        await _round.UpToAsync(ReportEditionState.InternalReview);
        var form = (await _round.Reviewer.GetAsync(Report + "/clearance")).Form(Report + "/clearance")
            .Fill("Form.ForOthers", "The project is young.");
        var written = (await _round.Writer.GetAsync(ReportRound.Summary)).Form("form[data-warn-unsaved]")
            .Fill("Markdown", "Written at the last moment.");
        _host.Stumbles.Meanwhile(async () => (await written.SubmitAsync("save")).ShouldBeOk());

        (await form.SubmitAsync()).ShouldBeOk();

        var kept = await _host.InDbAsync(db => db.ReportSnapshots.AsNoTracking().SingleAsync());
        KeptFacts.Read(kept.Facts, kept.FactsVersion).NarrativeIn(ReportSection.Summary, "en")!.Markdown
            .ShouldBe("Written at the last moment.");
        kept.Sha256.ShouldBe(KeptFacts.Hash(kept.Facts));
    }

    [Theory]
    [InlineData("evaluator", true)]
    [InlineData("focal point", false)]
    [InlineData("administrator", false)]
    public async Task Others_than_staff_move_nothing(string who, bool reads)
    {
        await _round.UpToAsync(ReportEditionState.Submitted);
        var person = await _host.SignedInAsync(who switch
        {
            "evaluator" => TestAccounts.Evaluator,
            "administrator" => TestAccounts.Administrator,
            _ => TestAccounts.FocalPoint("BT"),
        });
        foreach (var move in new[] { "review", "return", "clearance", "reopening", "submission", "correction", "discarding" })
        {
            (await person.GetAsync($"{Report}/{move}")).ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"{Report}/{move}", ("Form.Reason", "Mine."))).ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (var path in new[] { "/editions", "/changes", "/draft.pdf", "/editions/1.pdf" })
            (await person.GetAsync(Report + path)).ShouldBe(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        if (reads)
            (await person.GetAsync(Report)).ShouldSay("Submitted").Has(".report-standing .button").ShouldBeFalse();
        (await person.GetAsync(Report + "/editions/9.pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<ReportEdition> EditionAsync() =>
        _host.InDbAsync(db => db.ReportEditions.AsNoTracking().OrderByDescending(e => e.Number).FirstAsync());
}
