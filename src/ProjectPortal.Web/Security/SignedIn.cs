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
    private string _project = "";

    /// <summary>Empty for who is not signed in.</summary>
    public IReadOnlyList<FrameRow> Frame { get; private set; } = [];

    /// <summary>Whom the frame was read for.</summary>
    public int? UserId { get; private set; }

    /// <summary>
    /// Throws what kept the account from being looked up: not before now, so that the page that tells of it can still be shown.
    /// </summary>
    public void ThrowIfFailed()
    {
        var failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    /// <summary>
    /// Where one request shows a second page, which is of another project, or of somebody who signed in by the first: reads its frame.
    /// </summary>
    public async Task FollowAsync(HttpContext http)
    {
        var viewer = PortalClaims.ActorOf(http.User);
        var isRead = viewer.UserId == UserId && (ProjectOf(http) is "" || ProjectOf(http) == _project);
        if (isRead || !IsForPage(http) || Stands(await ReadAsync(http, viewer), http.User))
            return;

        (Frame, UserId) = ([], null);
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
    }

    internal static Task CheckAsync(CookieValidatePrincipalContext context) =>
        IsForPage(context.HttpContext) ? context.HttpContext.RequestServices.GetRequiredService<SignedIn>().LookUpAsync(context)
            : Task.CompletedTask;

    /// <summary>
    /// A style sheet or a probe asks for nobody's page; a page that tells of a failure must do without what may have failed.
    /// </summary>
    private static bool IsForPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && http.Features.Get<IExceptionHandlerFeature>() is null
            && http.Features.Get<IStatusCodeReExecuteFeature>() is not { OriginalStatusCode: >= StatusCodes.Status500InternalServerError };

    private static string ProjectOf(HttpContext http) => http.Request.RouteValues["project"] as string ?? "";

    private async Task LookUpAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            var said = PortalClaims.ActorOf(context.Principal!);
            var account = await ReadAsync(context.HttpContext, said);
            if (!Stands(account, context.Principal!))
            {
                (Frame, UserId) = ([], null);
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
                return;
            }

            var stands = new Actor(said.UserId, account!.DisplayName, account.Roles, account.CountryCode);
            if (stands == said && account.Language == PortalClaims.LanguageOf(context.Principal!))
                return;

            var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<PortalUser>>();
            var user = await signIn.UserManager.FindByIdAsync(
                context.Principal!.FindFirstValue(options.Value.ClaimsIdentity.UserIdClaimType)!);
            context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(user!));
            context.ShouldRenew = true;
            await ReadAsync(context.HttpContext, stands);
        }
        // A pool that has no connection left says so in other words than a database.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    private async Task<FrameAccount?> ReadAsync(HttpContext http, Actor viewer)
    {
        var project = ProjectOf(http);
        Frame = await db.FrameAsync(viewer, project, http.RequestAborted);
        (_project, UserId) = (project, viewer.UserId);
        return Frame.Count > 0 ? Frame[0].Account : null;
    }

    private bool Stands(FrameAccount? account, ClaimsPrincipal person) =>
        account is { ClosedAt: null } && account.SecurityStamp == StampOf(person);

    private string? StampOf(ClaimsPrincipal person) => person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
}
