using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Nominations;
using ProjectPortal.Web.Features.Nominations.Writing;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>Somebody who fills in the steps of a nomination one after the other.</summary>
internal static class FormWalk
{
    public const string Home = "/projects/roa-900/nominations";
    public const string New = $"{Home}/new?event=workshop-1";

    public static readonly IReadOnlyDictionary<string, string> Whole = new Dictionary<string, string>
    {
        ["GivenName"] = "Pema",
        ["FamilyName"] = "Dorji",
        ["Sex"] = "Female",
        ["BirthYear"] = "1980",
        ["Email"] = "pema@ministry.example",
        ["Phone"] = "+975 2 111 222",
        ["Languages"] = "English",
        ["Position"] = "Director",
        ["Organisation"] = "Ministry",
        ["AreaOfWork"] = "Counters",
        ["Authority"] = "Decides",
        ["WouldIntroduce"] = "One counter",
        ["Superior"] = "Minister",
    };

    /// <summary>The first step of somebody new.</summary>
    public static async Task<Page> BeginAsync(Browser focalPoint) =>
        await (await focalPoint.GetAsync(New)).FollowAsync($"main a[href^='{Home}/new/person']");

    /// <summary>Writes all steps; ends on the review.</summary>
    public static async Task<Page> WriteAsync(Browser focalPoint, params (string Field, string Value)[] differently)
    {
        var page = await BeginAsync(focalPoint);
        foreach (var step in new[] { FormStep.Person, FormStep.Post, FormStep.Relevance })
            page = await Fill(page, step, differently).SubmitAsync("next");
        return await page.FollowAsync("main .form-actions .button-primary");
    }

    public static async Task<Page> SubmitAsync(Browser focalPoint, params (string Field, string Value)[] differently) =>
        await (await WriteAsync(focalPoint, differently)).Form("form[action$='/submission']").SubmitAsync();

    public static Form StepForm(Page page) => page.Form("form[data-autosave]");

    public static Form Fill(Page page, FormStep step, params (string Field, string Value)[] differently)
    {
        var form = StepForm(page);
        foreach (var field in FieldsOf(step))
        {
            var value = differently.Where(d => d.Field == field).Select(d => d.Value).SingleOrDefault() ?? Whole.GetValueOrDefault(field);
            if (value is not null)
                form.Fill(field, value);
        }

        return form;
    }

    private static string[] FieldsOf(FormStep step) => step switch
    {
        FormStep.Person => ["GivenName", "FamilyName", "Sex", "BirthYear", "Email", "Phone", "Languages"],
        FormStep.Post => ["Position", "Organisation", "Unit", "Level"],
        FormStep.Relevance => ["AreaOfWork", "Authority", "WouldIntroduce", "Superior"],
        _ => [],
    };
}
