using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Nominees.Directory;

/// <summary>Who writes through the directory: an account or a delegate.</summary>
public sealed record DirectorySender(string Key, string Name, string Address)
{
    public static DirectorySender Account(int id, string name, string address) =>
        new(string.Create(CultureInfo.InvariantCulture, $"user {id}"), name, address);

    public static DirectorySender Delegate(Nomination nomination) =>
        new(string.Create(CultureInfo.InvariantCulture, $"nomination {nomination.Id}"), nomination.Nominee.FullName,
            nomination.Nominee.Email);
}

/// <summary>Carries messages between people who do not know each other's addresses.</summary>
public sealed class DirectoryPost(PortalDb db, NomineeMails mails)
{
    public Task<DirectoryEntry?> FindAsync(int projectId, int id) =>
        db.DirectoryEntries.Findable(projectId).Include(e => e.Nomination!.Event).SingleOrDefaultAsync(e => e.Id == id);

    public async Task<int> LeftTodayAsync(DirectorySender sender, DateTime now) => DirectoryMessage.PerDay - await SentAsync(sender, now);

    /// <summary>Writes the mail and the note of it; not yet saved.</summary>
    public async Task<Refusal?> WriteAsync(DirectoryEntry to, DirectorySender sender, string project, MessageForm form, Act act)
    {
        var (message, refusal) = DirectoryMessage.To(to, sender.Key, await SentAsync(sender, act.At), form.SharesAddress, act);
        if (refusal is not null)
            return refusal;

        db.DirectoryMessages.Add(message!);
        await mails.CarryAsync(to.Nomination!, sender.Name, project, form.Text, form.SharesAddress ? sender.Address : null,
            message!.UnsavedChanges[^1], act);
        return null;
    }

    private Task<int> SentAsync(DirectorySender sender, DateTime now)
    {
        var today = PlaceTime.Utc.DayAt(now);
        return db.DirectoryMessages.CountAsync(m => m.Sender == sender.Key && m.Day == today);
    }
}
