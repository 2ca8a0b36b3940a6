using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Fills the page of a form that came too late with what was typed (<see cref="KeptForms"/>). Where the page cannot be
/// shown any more, what was typed is shown by itself. A token of an earlier session is such a case too.
/// </summary>
internal sealed class KeptFormFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            if (await KeptForms.ReadAsync(http) is { } sent && sent.Person == KeptForms.PersonIn(http))
            {
                KeptForms.Show(http, sent);
                context.Result = new EmptyResult();
            }
        }
        else if (KeptForms.ShownIn(http) is { } kept && context.Controller is Controller controller)
        {
            if (context.Result is ViewResult page)
                Fill(page, kept, http);
            else if (context.Result is not EmptyResult)
                context.Result = controller.View("KeptText", kept);
        }

        await next();
    }

    private static void Fill(ViewResult page, KeptForm kept, HttpContext http)
    {
        page.ViewData[kept.IsCompared ? "Compared" : "KeptForm"] = kept;
        FormNotes.For(http).Fill(page.ViewData.ModelState, kept.Fields);
    }
}
