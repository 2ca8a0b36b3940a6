using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>Who has an account, and what each may do.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class AccountsController(PortalDb db, Words words, Acting acting, AccountNotices notices)
    : PortalController(db, words, acting)
{
    [HttpGet("/administration/accounts")]
    public async Task<IActionResult> List(Roles? role, AccountState? state, string? q, int? after)
    {
        var text = q ?? "";
        var accounts = Found(role, state, text);
        var count = await accounts.CountAsync();
        if (after is { } last)
        {
            var from = await Db.Users.Where(u => u.Id == last).Select(u => u.DisplayName).SingleOrDefaultAsync() ?? "";
            accounts = accounts.Where(u => string.Compare(u.DisplayName, from) > 0 || (u.DisplayName == from && u.Id > last));
        }

        var rows = await Rows(accounts.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(KeyPage<AccountRow>.Size + 1)).ToListAsync();
        return View("Accounts",
            new AccountList(KeyPage<AccountRow>.From(rows, r => r.Id.ToString(CultureInfo.InvariantCulture)), count, role, state, text));
    }

    [HttpGet("/administration/accounts.csv")]
    [HttpGet("/administration/accounts.xlsx")]
    public IActionResult Download(Roles? role, AccountState? state, string? q) => AsFile(
        Words["Accounts.FileName"], Words["Accounts.Title"], AccountColumns.Create(Words),
        Rows(Found(role, state, q ?? "").OrderBy(u => u.DisplayName).ThenBy(u => u.Id)).AsAsyncEnumerable());

    [HttpGet("/administration/accounts/{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await Db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id) is { } user
            ? View("Account", await PageOfAsync(user, AccountForm.From(user))) : NotFound();

    [HttpPost("/administration/accounts/{id:int}")]
    public async Task<IActionResult> Edit(int id, AccountForm form)
    {
        if (await Db.Users.SingleOrDefaultAsync(u => u.Id == id) is not { } user)
            return NotFound();

        var roles = AccountRules.Parse(form.Roles);
        if (!ModelState.IsValid | Refused(AccountRules.CheckRoles(roles, form.Country)) || Refused(await CheckCountryAsync(form.Country))
            || Refused(await CheckOwnRolesAsync(user, roles)))
            return Again("Account", await PageOfAsync(user, form));

        var stored = AccountForm.From(user);
        var before = AccountRights.From(user);
        var fields = user.Take(form.Name, form.Language, roles, form.Country.Length == 0 ? null : form.Country);
        if (fields.Count > 0)
        {
            var change = Db.RecordOfAccount(user, "Edited", Act, fields);
            if (before != AccountRights.From(user))
            {
                user.EndSessions();
                await notices.TellRightsAsync(user, before, change);
            }
        }

        try
        {
            if (Refused(await Db.SaveKeepingAnAdministratorAsync(user, form.Version)))
                return Again("Account", await PageOfAsync(user, form));
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries.Any(e => e.Entity == user))
        {
            Db.ChangeTracker.Clear();
            var now = await Db.Users.AsNoTracking().SingleAsync(u => u.Id == id);
            stored = AccountForm.From(now);
            FormNotes.For(HttpContext).Conflict = FormConflict.Between(form, stored, MetadataProvider, "");
            ModelState.SetModelValue("Version", stored.Version, stored.Version);
            form.Version = stored.Version;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Account", await PageOfAsync(now, form));
        }

        Flash(fields.Count == 0 ? Words["Accounts.NothingChanged"] : Words["Accounts.Saved", user.DisplayName]);
        return LocalRedirect($"/administration/accounts/{id}");
    }

    private IQueryable<PortalUser> Found(Roles? role, AccountState? state, string text)
    {
        var accounts = Db.Users.AsNoTracking();
        if (role is { } wanted)
            accounts = accounts.Where(u => ((int)u.Roles & (int)wanted) != 0);
        if (state is { } isIn)
            accounts = InState(accounts, isIn);
        return accounts.Saying(u => u.SearchKey, text);
    }

    private IQueryable<AccountRow> Rows(IQueryable<PortalUser> accounts) => accounts.Select(u => new AccountRow(
        u.Id, u.DisplayName, u.Email!, u.Roles,
        Db.Countries.Where(c => c.Alpha2 == u.CountryCode).Select(c => c.Name).FirstOrDefault(),
        u.ClosedAt != null ? AccountState.Closed : u.PasswordHash == null ? AccountState.Invited : AccountState.Open));

    internal static IQueryable<PortalUser> InState(IQueryable<PortalUser> accounts, AccountState state) => state switch
    {
        AccountState.Closed => accounts.Where(u => u.ClosedAt != null),
        AccountState.Invited => accounts.Where(u => u.ClosedAt == null && u.PasswordHash == null),
        AccountState.Open => accounts.Where(u => u.ClosedAt == null && u.PasswordHash != null),
    };

    private async Task<Refusal?> CheckCountryAsync(string country) =>
        country.Length == 0 || await Db.Countries.AnyAsync(c => c.Alpha2 == country) ? null : new Refusal("CountryUnknown", "Country");

    /// <summary>Nobody grants a role to themselves, unless there is nobody else to ask.</summary>
    private async Task<Refusal?> CheckOwnRolesAsync(PortalUser user, Roles roles) =>
        user.Id == Viewer.UserId && (roles & ~user.Roles) != Roles.None && await InState(Db.Users, AccountState.Open).CountAsync() > 1
            ? new Refusal("OwnRoleGranted", "Roles") : null;

    private async Task<AccountPage> PageOfAsync(PortalUser user, AccountForm form)
    {
        var state = user.ClosedAt is not null ? AccountState.Closed : user.PasswordHash is null ? AccountState.Invited : AccountState.Open;
        return new AccountPage(user.Id, user.Email!, state, user.InvitedAt, user.ClosedAt, user.Id == Viewer.UserId, form,
            await CountriesAsync(Db, Words), await HistoryList.ReadAsync(Db, Viewer, AccountTrail.Subject, user.Id));
    }

    internal static async Task<List<SelectListItem>> CountriesAsync(PortalDb db, Words words) =>
        [new SelectListItem(words["Accounts.NoCountry"], ""),
            .. (await CountryChoices.AllAsync(db)).Select(c => new SelectListItem(words.Localize(c.Name), c.Code))
            .OrderBy(c => c.Text, StringComparer.CurrentCulture)];
}
