using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>What the pages share on which passwords are tried.</summary>
public abstract class AccountController(PortalDb db, Words words, Acting acting) : PortalController(db, words, acting)
{
    /// <summary>The form again, with how long to wait. The same for every account, whether there is one or not.</summary>
    protected IActionResult MustWait(TimeSpan wait, string view, object form, string field = "")
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        var said = seconds < 60 ? Words.Count("Accounts.Seconds", seconds) : Words.Count("Accounts.Minutes", (seconds + 59) / 60);
        ModelState.AddModelError(field, Words["Accounts.MustWait", said]);
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return View(view, form);
    }
}
