using System.Text.Encodings.Web;
using System.Text.Json;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>Accounts are not records of the domain, so what is done to them is told here, to be saved with it.</summary>
internal static class AccountTrail
{
    public const string Subject = "Account";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Change RecordOfAccount(
        this PortalDb db, PortalUser user, string action, Act act, Dictionary<string, string?[]>? fields = null)
    {
        var change = new Change
        {
            Subject = Subject,
            SubjectId = user.Id,
            Action = action,
            Fields = fields is null or { Count: 0 } ? null : JsonSerializer.Serialize(fields, Json),
            ByUserId = act.By.UserId,
            ByName = act.By.Name,
            At = act.At,
        };
        db.Changes.Add(change);
        return change;
    }

    /// <summary>Takes what a form says, and tells which fields differ.</summary>
    public static Dictionary<string,
    string?[]> Take(this PortalUser user, string name, string language, Domain.People.Roles roles, string? country)
    {
        var fields = new Dictionary<string, string?[]>();
        Note("DisplayName", user.DisplayName, name);
        Note("Language", user.Language, language);
        Note("Roles", user.Roles.ToString(), roles.ToString());
        Note("CountryCode", user.CountryCode, country);
        (user.DisplayName, user.Language, user.Roles, user.CountryCode) = (name, language, roles, country);
        return fields;

        void Note(string field, string? from, string? to)
        {
            if (from != to)
                fields[field] = [from, to];
        }
    }

    /// <summary>Ends all sessions of the account, and makes its personal links worthless.</summary>
    public static void EndSessions(this PortalUser user) => user.SecurityStamp = Guid.NewGuid().ToString("N");
}
