using System.Text.RegularExpressions;
using ProjectPortal.Tests.Features.Shared;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>What every form has, and that none that makes something is forgotten.</summary>
public class FormTests
{
    private const string Features = "src/ProjectPortal.Web/Features/";

    /// <summary>The token brings the form's key and its owner with it.</summary>
    [Fact]
    public void Every_form_that_is_posted_has_its_token() =>
        (from form in Forms()
         where !form.Text.Contains("@Html.AntiForgeryToken()", StringComparison.Ordinal)
         select $"{form.Path}: {form.Text.Split('\n')[0]}").ShouldBeEmpty();

    /// <summary>A text that was typed is not to be typed again, whatever happens to the line, the session or the page.</summary>
    [Fact]
    public void Every_form_of_its_own_page_with_a_long_text_keeps_drafts() =>
        (from form in Forms()
         where form.Text.Contains("data-warn-unsaved", StringComparison.Ordinal)
             && Regex.IsMatch(form.Text, "kind=\"textarea\"|<textarea|<wording-field")
         select $"{form.Path}: {form.Text.Split('\n')[0]}").ShouldBeEmpty("say keeps-draft");

    /// <summary>Two versions that met are shown above the form.</summary>
    [Fact]
    public void Every_page_whose_form_keeps_drafts_says_what_is_wrong() =>
        (from form in Forms()
         where form.Text.Contains("keeps-draft", StringComparison.Ordinal)
         let part = $"\"{Path.GetFileNameWithoutExtension(form.Path)}\""
         where !Sources.All.Any(f => (f.Path == form.Path || f.Text.Contains(part, StringComparison.Ordinal))
             && f.Text.Contains("\"_Errors\"", StringComparison.Ordinal))
         select form.Path).ShouldBeEmpty();

    [Fact]
    public async Task Every_form_that_makes_something_is_pressed_many_times()
    {
        await using var host = await PortalHost.StartAsync();
        var tried = (await MakingForms.AllAsync(host)).Select(m => m.Controller).ToList();
        var making = (from file in Sources.All
                      where file.Path.StartsWith(Features, StringComparison.Ordinal)
                          && file.Text.Contains("[HttpPost", StringComparison.Ordinal)
                          && Regex.IsMatch(file.Text, @"\b(Db|db)\.\w+\.Add(Range)?\(|\.AddCriterion\(|\.Draft\(|\.SendAsync\(")
                      select Path.GetFileNameWithoutExtension(file.Path)).ToList();

        making.ShouldNotBeEmpty();
        making.Except(tried).Except(MakingForms.Otherwise).ShouldBeEmpty("try them in MakingForms, or say there why they need it not");
        MakingForms.Otherwise.Except(making).ShouldBeEmpty("they make nothing any more");
    }

    private static IEnumerable<(string Path, string Text)> Forms() =>
        from file in Sources.All
        where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
        from Match form in Regex.Matches(file.Text, "<form\\b[^\n]*method=\"post\".*?</form>", RegexOptions.Singleline)
        select (file.Path, form.Value);
}
