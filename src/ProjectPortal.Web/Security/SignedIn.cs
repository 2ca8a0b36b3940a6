using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Security;

/// <summary>
/// Who is signed in, looked up at every request: a session ends with the request after it was ended. The same statement brings what
/// frames the page.
/// </summary>
public sealed class SignedIn(PortalDb db, IOptions<IdentityOptions> options)
{
    private ExceptionDispatchInfo? _failure;

    private IReadOnlyList<FrameRow> _frame = [];
    private int? _userId;
    private string _project = "";

    /// <summary>What frames the page; empty for who is not signed in, and where reading failed.</summary>
    /// <param name="project">Of the project that the address names, where the page is one of a project.</param>
    public async Task<IReadOnlyList<FrameRow>> FrameAsync(HttpContext http, Actor viewer, string? project = null)
    {
        if (viewer.UserId is null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            return viewer.UserId == _userId ? _frame : [];

        // Who signs in again goes on with the form that was kept, within the same request.
        if (viewer.UserId != _userId || (project is not null && project != _project))
            await ReadAsync(http, viewer);
        return _frame;
    }

    /// <summary>Throws what kept the account from being looked up: not before now, so that the page that tells of it can still be shown.</summary>
    public void ThrowIfFailed()
    {
        var failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    internal static Task CheckAsync(CookieValidatePrincipalContext context)
    {
        // A style sheet or a probe asks for nobody's page; a page that tells of a failure must do without what may have failed.
        var forPage = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null;
        return forPage ? context.HttpContext.RequestServices.GetRequiredService<SignedIn>().LookUpAsync(context) : Task.CompletedTask;
    }

    private async Task LookUpAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            var said = PortalClaims.ActorOf(context.Principal!);
            var account = await ReadAsync(context.HttpContext, said);
            if (account is null || account.ClosedAt is not null || account.SecurityStamp != StampOf(context.Principal!))
            {
                (_frame, _userId) = ([], null);
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                return;
            }

            var stands = new Actor(said.UserId, account.DisplayName, account.Roles, account.CountryCode);
            if (stands == said && account.Language == PortalClaims.LanguageOf(context.Principal!))
                return;

            var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<PortalUser>>();
            var user = await signIn.UserManager.FindByIdAsync(context.Principal!.FindFirstValue(options.Value.ClaimsIdentity.UserIdClaimType)!);
            context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(user!));
            context.ShouldRenew = true;
            await ReadAsync(context.HttpContext, stands);
        }
        catch (DbException failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    private async Task<FrameAccount?> ReadAsync(HttpContext http, Actor viewer)
    {
        _project = http.Request.RouteValues["project"] as string ?? "";
        _frame = await db.FrameAsync(viewer, _project, http.RequestAborted);
        _userId = viewer.UserId;
        return _frame.Count > 0 ? _frame[0].Account : null;
    }

    private string? StampOf(ClaimsPrincipal person) => person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
}
