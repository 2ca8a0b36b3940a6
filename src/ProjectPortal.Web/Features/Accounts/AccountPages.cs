using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Accounts;

public enum AccountState
{
    Open,
    Invited,
    Closed,
}

public sealed record AccountRow(int Id, string Name, string Email, Roles Roles, Wording? Country, AccountState State);

/// <summary>The list, and what it was filtered by.</summary>
public sealed record AccountList(KeyPage<AccountRow> Page, int Count, Roles? Role, AccountState? State, string Text)
{
    public bool IsFiltered => Role is not null || State is not null || Text.Length > 0;
}

public sealed record AccountPage(
    int Id, string Email, AccountState State, DateTime? InvitedAt, DateTime? ClosedAt, bool IsOwn, AccountForm Form,
        IReadOnlyList<SelectListItem> Countries, HistoryList History);

public sealed record InvitationPage(InvitationForm Form, IReadOnlyList<SelectListItem> Countries);

/// <summary>Who came with a link, and the form to set a password.</summary>
public sealed record PasswordPage(LinkPurpose Purpose, string Name, string Email, NewPasswordForm Form);

public sealed record ProfilePage(string Email, Roles Roles, Wording? Country, ProfileForm Profile);
