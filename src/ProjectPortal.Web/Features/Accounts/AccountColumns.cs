using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>The list of accounts, for administrators.</summary>
internal static class AccountColumns
{
    public static ColumnList<AccountRow> Create(Words words) =>
    [
        new("Accounts.Name", r => r.Name) { Link = r => $"/administration/accounts/{r.Id}" },
        new("Accounts.Email", r => r.Email),
        new("Accounts.Roles", r => string.Join(", ", AccountRules.Each(r.Roles).Select(role => words.Localize(role)))),
        new("Accounts.Country", r => r.Country),
        new("Accounts.State", r => words[$"Accounts.State{r.State}"])
        {
            Tone = r => r.State switch
            {
                AccountState.Open => "good",
                AccountState.Invited => "info",
                AccountState.Closed => "neutral",
            },
        },
    ];
}
