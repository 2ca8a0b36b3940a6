using ProjectPortal.Tests.Support;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>A project whose report one person writes and sends, and another clears and submits.</summary>
internal sealed record ReportRound(PortalHost Host, World World, Browser Writer, Browser Reviewer)
{
    public const string Project = "/projects/roa-900";
    public const string Report = Project + "/final-report";
    public const string Summary = Report + "/sections/summary/edit?lang=en";

    public static async Task<ReportRound> BeginAsync(PortalHost host)
    {
        var world = new World(host);
        await world.ProjectAsync();
        await TestAccounts.AddReviewerAsync(host);
        return new ReportRound(
            host, world, await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Reviewer));
    }

    /// <summary>To the state before clearing, before submitting, or all the way.</summary>
    public async Task<ReportRound> UpToAsync(ProjectPortal.Domain.FinalReports.ReportEditionState state)
    {
        await WriteAsync(Writer, "It went well.");
        if (state >= ProjectPortal.Domain.FinalReports.ReportEditionState.InternalReview)
            await MoveAsync(Writer, "review");
        if (state >= ProjectPortal.Domain.FinalReports.ReportEditionState.Cleared)
            await ClearAsync();
        if (state >= ProjectPortal.Domain.FinalReports.ReportEditionState.Submitted)
            await MoveAsync(Reviewer, "submission");
        return this;
    }

    public static async Task<Page> WriteAsync(Browser who, string text) =>
        await (await who.GetAsync(Summary)).Form("form[data-warn-unsaved]").Fill("Markdown", text).SubmitAsync("save");

    /// <param name="reason">For a move that asks why.</param>
    public static async Task<Page> MoveAsync(Browser who, string move, string? reason = null)
    {
        var form = (await who.GetAsync($"{Report}/{move}")).ShouldBeOk().Form($"{Report}/{move}");
        return await (reason is null ? form : form.Fill("Form.Reason", reason)).SubmitAsync();
    }

    /// <summary>By the second person, with one reason for whatever is missing.</summary>
    public async Task<Page> ClearAsync(Browser? who = null)
    {
        var form = (await (who ?? Reviewer).GetAsync($"{Report}/clearance")).ShouldBeOk().Form($"{Report}/clearance");
        return await (form.Has("Form.ForOthers") ? form.Fill("Form.ForOthers", "The project is young.") : form).SubmitAsync();
    }

    public static async Task<byte[]> FileAsync(Browser who, string path)
    {
        using var answer = await who.AskAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The words of a file.</summary>
    public async Task<string> TextAsync(byte[] file)
    {
        var path = Path.Combine(Host.Folder, "report.pdf");
        await File.WriteAllBytesAsync(path, file);
        return System.Text.RegularExpressions.Regex.Replace(Tool.Run("pdftotext", "-raw", path, "-"), "[ \n\f\r]+", " ");
    }
}
