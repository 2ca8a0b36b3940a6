using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

public sealed class EditionFactsTests
{
    [Theory]
    [InlineData(ReportEditionState.Drafting, "en", "DRAFT", "1, draft")]
    [InlineData(ReportEditionState.Drafting, "fr", "PROJET", "1, projet")]
    [InlineData(ReportEditionState.InternalReview, "en", "INTERNAL REVIEW", "1, in internal review")]
    [InlineData(ReportEditionState.InternalReview, "fr", "EXAMEN INTERNE", "1, en cours d’examen interne")]
    [InlineData(ReportEditionState.Cleared, "en", "", "1, cleared, not yet submitted")]
    [InlineData(ReportEditionState.Cleared, "fr", "", "1, validée, non encore présentée")]
    public void A_report_bears_its_state_on_the_cover_and_a_mark_until_it_is_cleared(
        ReportEditionState state, string language, string mark, string told)
    {
        var document = new EditionFacts(1, state).Stamp(FinalReportComposer.Compose(ReportFacts.Whole, language));
        document.Mark.ShouldBe(mark);
        document.CoverFacts[^1].Value.ShouldBe(told);
        document.Seal.ShouldBeNull();
    }

    [Theory]
    [InlineData("en", "2, submitted on 5 December 2016", "K7QX-M2RD-9TWF, at https://portal.example/x", "One figure.")]
    [InlineData("fr", "2, présentée le 5 décembre 2016", "K7QX-M2RD-9TWF, à l’adresse https://portal.example/x",
        "Un chiffre.")]
    public void A_submitted_one_says_when_and_how_it_is_verified(string language, string told, string verified, string changed)
    {
        var document = new EditionFacts(2, ReportEditionState.Submitted)
        {
            SubmittedOn = new DateOnly(2016, 12, 5),
            Code = "K7QXM2RD9TWF",
            VerifyAt = "https://portal.example/x",
            WhatChanged = new Wording("One figure.", "Un chiffre."),
        }.Stamp(FinalReportComposer.Compose(ReportFacts.Whole, language));

        document.Mark.ShouldBe("");
        document.CoverFacts.TakeLast(3).Select(f => f.Value.Replace('\u00a0', ' ')).ShouldBe([told, changed, verified]);
        document.Seal!.AltText.ShouldContain("https://portal.example/x/K7QX-M2RD-9TWF");
        new PdfRenderer().Render(document).ShouldBe(new PdfRenderer().Render(document));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Facts_that_are_kept_and_read_again_make_the_same_file(string language)
    {
        var again = KeptFacts.Read(KeptFacts.Write(ReportFacts.Whole), KeptFacts.Version);
        KeptFacts.Write(again).ShouldBe(KeptFacts.Write(ReportFacts.Whole));
        new PdfRenderer().Render(FinalReportComposer.Compose(again, language))
            .ShouldBe(new PdfRenderer().Render(FinalReportComposer.Compose(ReportFacts.Whole, language)));
    }

    [Fact]
    public void Facts_of_a_later_build_are_refused_by_name() =>
        Should.Throw<NotSupportedException>(() => KeptFacts.Read("{}", KeptFacts.Version + 1)).Message.ShouldContain("later build");

    [Fact]
    public void The_edition_is_part_of_the_fingerprint()
    {
        string Of(EditionFacts? edition) => FinalReportFingerprint.Compute(ReportFacts.Whole, "en", edition);
        string[] all =
        [
            Of(null), Of(new EditionFacts(1, ReportEditionState.Drafting)), Of(new EditionFacts(2, ReportEditionState.Drafting)),
            Of(new EditionFacts(1, ReportEditionState.InternalReview)),
        ];
        all.Distinct().Count().ShouldBe(all.Length);
    }
}
