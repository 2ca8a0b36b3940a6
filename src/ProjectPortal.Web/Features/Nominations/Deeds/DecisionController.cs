using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>What staff do with one nomination.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class DecisionController(PortalDb db, Words words, Acting acting, NominationMails mails)
    : NominationDeeds(db, words, acting, mails)
{
    [HttpPost("nominations/{id:int}/return")]
    public Task<IActionResult> Return(int id, [Bind(Prefix = "Return")] ReturnForm form) =>
        DoAsync(id, NominationAction.Return, n => Task.FromResult(n.Return(form.Reason, form.DueOn!.Value, Act, form.Part)), "Return.",
            page => page with { Return = form });

    [HttpPost("nominations/{id:int}/screening")]
    public Task<IActionResult> Screen(int id) =>
        DoAsync(id, NominationAction.Screen, n => Task.FromResult(n.Screen(Act)));

    [HttpPost("nominations/{id:int}/reopening")]
    public Task<IActionResult> Reopen(int id, [Bind(Prefix = "Reopening")] ReasonForm form) =>
        DoAsync(id, NominationAction.Reopen, n => Task.FromResult(n.Reopen(form.Reason, Act)), "Reopening.",
            page => page with { Reopening = form });
}
