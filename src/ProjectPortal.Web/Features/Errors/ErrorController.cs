using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Errors;

/// <summary>What a person reads when a page cannot be had: what happened, what to do, and a number to quote.</summary>
[AllowAnonymous]
[Route("error")]
[ResponseCache(NoStore = true)]
public sealed class ErrorController : Controller
{
    [Route("{status:int}")]
    [IgnoreAntiforgeryToken]
    public IActionResult Show()
    {
        // Not a parameter: binding would read the form, which may be what could not be read.
        Response.StatusCode = int.TryParse((string?)RouteData.Values["status"], CultureInfo.InvariantCulture, out var status)
            && status is >= 400 and < 600
            ? status
            : StatusCodes.Status404NotFound;
        return View("Error", new ErrorPage(Response.StatusCode, HttpContext.TraceIdentifier, BusyAnswer.FormIn(HttpContext)));
    }
}

/// <param name="Form">What was sent and can be sent again.</param>
public sealed record ErrorPage(int Status, string Reference, KeptForm? Form = null)
{
    public string Key => Status switch
    {
        404 or 405 or 410 => "Errors.NotFound",
        413 => "Errors.TooLarge",
        429 => "Errors.TooMany",
        503 => "Errors.Busy",
        < 500 => "Errors.BadRequest",
        _ => "Errors.Failed",
    };
}
