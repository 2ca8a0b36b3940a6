using System.Collections;
using System.Globalization;
using System.Resources;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// One mail that the portal writes: what of, and to whom. A mail that is not about a move of a nomination has only its key.
/// </summary>
public sealed record MailTemplate(string Key, NominationAction? Action = null, NominationState? Becomes = null, Audience? To = null)
{
    /// <summary>The key without the file's name, as addresses show it.</summary>
    public string Name => Key["Mails.".Length..];
}

/// <summary>
/// All mails that the portal writes. Those about nominations follow from the lifecycle table, the others from the words that are there.
/// </summary>
public static class MailTemplates
{
    private const string Subject = "Subject";

    /// <summary>For each row of the lifecycle table and each outcome that reads differently: whom it tells.</summary>
    public static readonly IReadOnlyList<MailTemplate> OfNominations =
        [.. from row in NominationLifecycle.Table
            from becomes in row.Action == NominationAction.Release ? row.To : row.To[..1]
            from to in Enum.GetValues<Audience>()
            where to != Audience.Nobody && row.Tells.HasFlag(to)
            select new MailTemplate(KeyOf(row.Action, becomes, to), row.Action, becomes, to)];

    public static readonly IReadOnlyList<MailTemplate> Others =
        [.. from key in Keys()
            where OfNominations.All(t => t.Key != key)
            orderby key
            select new MailTemplate(key)];

    public static MailTemplate? Find(string name) => OfNominations.Concat(Others).FirstOrDefault(t => t.Name == name);

    internal static string KeyOf(NominationAction action, NominationState becomes, Audience to) =>
        $"Mails.Nomination{Done(action, becomes)}{to}";

    private static IEnumerable<string> Keys() =>
        from DictionaryEntry entry in new ResourceManager("ProjectPortal.Web.Text.Mails", typeof(MailTemplates).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
        let name = (string)entry.Key
        where name.EndsWith(Subject, StringComparison.Ordinal)
        select $"Mails.{name[..^Subject.Length]}";

    private static string Done(NominationAction action, NominationState state) => action switch
    {
        NominationAction.Submit => "Submitted",
        NominationAction.Return => "Returned",
        NominationAction.Release => state.ToString(),
        NominationAction.Promote => "Promoted",
        NominationAction.Confirm => "Confirmed",
        NominationAction.Lapse => "Lapsed",
        NominationAction.Replace => "Replaced",
        NominationAction.Withdraw => "Withdrawn",
        NominationAction.Reopen => "Reopened",
        NominationAction.Attend => "Attended",
        NominationAction.Miss => "Missed",
        NominationAction.Cancel => "Cancelled",
        NominationAction.Screen or NominationAction.Propose =>
            throw new ArgumentOutOfRangeException(nameof(action), action, "Nobody is told of this."),
    };
}
