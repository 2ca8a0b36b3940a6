using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>Accounts are never deleted: they are closed, and what their people did keeps its name.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class ClosureController(PortalDb db, Words words, Acting acting, AccountNotices notices)
    : PortalController(db, words, acting)
{
    [HttpPost("/administration/accounts/{id:int}/closure")]
    public async Task<IActionResult> Close(int id)
    {
        if (await Db.Users.SingleOrDefaultAsync(u => u.Id == id) is not { } user)
            return NotFound();

        var refusal = user.Id == Viewer.UserId ? new Refusal("OwnAccount")
            : user.ClosedAt is not null ? new Refusal("AccountStateForbids")
            : null;
        if (refusal is null)
        {
            user.ClosedAt = Act.At;
            user.EndSessions();
            await notices.TellClosedAsync(user, Db.RecordOfAccount(user, "Closed", Act));
            refusal = await Db.SaveKeepingAnAdministratorAsync(user, version: null);
        }

        return BackToAccount(user, refusal, "Accounts.ClosedNow");
    }

    [HttpPost("/administration/accounts/{id:int}/reopening")]
    public async Task<IActionResult> Reopen(int id)
    {
        if (await Db.Users.SingleOrDefaultAsync(u => u.Id == id) is not { } user)
            return NotFound();

        if (user.ClosedAt is null)
            return BackToAccount(user, new Refusal("AccountStateForbids"), "");

        user.ClosedAt = null;
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        await notices.TellReopenedAsync(user, Db.RecordOfAccount(user, "Reopened", Act));
        await Db.SaveChangesAsync();
        return BackToAccount(user, null, "Accounts.ReopenedNow");
    }

    private LocalRedirectResult BackToAccount(PortalUser user, Refusal? refusal, string done)
    {
        Flash(refusal is null ? Words[done, user.DisplayName] : Words.Localize(refusal), refusal is null ? "good" : "bad");
        return LocalRedirect($"/administration/accounts/{user.Id}");
    }
}
