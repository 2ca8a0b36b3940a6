using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// The forms that whoever acts has begun and not sent. Each belongs to one account, or to the nominee of a personal link, and is found
/// by where the form is sent to.
/// </summary>
public sealed class FormDrafts(PortalDb db, Acting acting)
{
    /// <summary>What a page puts into a form for itself.</summary>
    private static readonly HashSet<string> OfThePage =
        ["deed", DraftFilter.PageField, nameof(PageMarks.Seen), nameof(PageMarks.Page), nameof(PageMarks.Save)];

    /// <summary>Whose drafts these are; null where nobody is known.</summary>
    public string? Owner => OwnerOf(acting.By);

    public static string? OwnerOf(Actor viewer) => viewer switch
    {
        { UserId: { } id } => string.Create(CultureInfo.InvariantCulture, $"account-{id}"),
        { Roles: Roles.Nominee, NominationId: { } id } => string.Create(CultureInfo.InvariantCulture, $"nominee-{id}"),
        _ => null,
    };

    /// <summary>
    /// Names a form by where it is sent to. The token of a personal link says nothing of the form: another link is as good.
    /// </summary>
    public static string NameOf(HttpContext http, string address)
    {
        var form = http.Request.RouteValues["token"] is string { Length: > 0 } token
                && http.Request.Path.StartsWithSegments("/my", StringComparison.OrdinalIgnoreCase)
            ? address.Replace(token, "{token}", StringComparison.Ordinal) : address;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)));
    }

    public Task<FormDraft?> FindAsync(string form)
    {
        var owner = Owner;
        return owner is null ? Task.FromResult<FormDraft?>(null)
            : db.FormDrafts.SingleOrDefaultAsync(d => d.Owner == owner && d.Form == form);
    }

    /// <summary>Keeps what a form says now.</summary>
    /// <param name="pressed">Somebody pressed a button: that is later than whatever the same page saved by itself.</param>
    /// <returns>What is kept; not taken where another page has saved since.</returns>
    public async Task<(FormDraft Kept, bool Taken)> KeepAsync(string form, string fields, PageMarks marks, bool pressed)
    {
        var draft = await FindAsync(form);
        if (draft is null)
        {
            draft = db.FormDrafts.Add(new FormDraft { Owner = Owner!, Form = form }).Entity;
            await MakeRoomAsync(draft.Owner);
        }
        else if (!(draft.IsFollowedBy(marks.By, marks.Seen) || (pressed && draft.Page == marks.Page)))
        {
            return (draft, false);
        }

        draft.Keep(fields, marks.By, acting.Now.At);
        await db.SaveChangesAsync();
        return (draft, true);
    }

    /// <summary>The form was sent, or begun afresh: nothing of it is kept.</summary>
    public async Task EndAsync(string form, PageMarks marks)
    {
        var draft = await FindAsync(form);
        // A page that saved by itself may have a save on its way still.
        if (draft is null && marks.Save > 1)
            draft = db.FormDrafts.Add(new FormDraft { Owner = Owner!, Form = form }).Entity;
        draft?.Empty(marks.By, acting.Now.At);
        await db.SaveChangesAsync();
    }

    /// <summary>What a form says, as it is kept: without its secrets and what the page itself put in.</summary>
    public static string Pack(IFormCollection sent) => JsonSerializer.Serialize(
        sent.Where(f => !KeptForms.IsSecret(f.Key) && !OfThePage.Contains(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray()), DraftJson.Default.DictionaryStringStringArray);

    public static Dictionary<string, string[]> Unpack(FormDraft draft) =>
        draft.IsSent ? [] : JsonSerializer.Deserialize(draft.Fields, DraftJson.Default.DictionaryStringStringArray)!;

    private async Task MakeRoomAsync(string owner) => db.FormDrafts.RemoveRange(
        await db.FormDrafts.Where(d => d.Owner == owner).OrderByDescending(d => d.At).Skip(FormDraft.MostOfOne - 1).ToListAsync());
}

[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class DraftJson : JsonSerializerContext;
