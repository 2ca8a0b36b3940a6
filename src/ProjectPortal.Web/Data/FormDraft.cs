using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>
/// What somebody typed into a form and has not sent yet. It is shown to nobody else, and goes when the form is sent. What stays then
/// says nothing but which page sent it, so that a save that was overtaken by the button on its way does not bring the text back.
/// </summary>
public sealed class FormDraft
{
    public const int FormLength = 64;
    public const int OwnerLength = 40;

    /// <summary>How many forms one person may have begun; of more the oldest goes.</summary>
    public const int MostOfOne = 40;

    /// <summary>How long a form that nobody goes on with is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    [Plain]
    public int Id { get; private set; }

    /// <summary>The account, or the nominee of a personal link.</summary>
    [Plain]
    public required string Owner { get; init; }

    /// <summary>Which form of which record: a hash of where it is sent to.</summary>
    [Plain]
    public required string Form { get; init; }

    /// <summary>Whatever was typed, of whomever: it is read by no list, no history and no file. Empty once it was sent.</summary>
    [Secret]
    public string Fields { get; private set; } = "";

    /// <summary>The opened page that saved last.</summary>
    [Plain]
    public Guid Page { get; private set; }

    /// <summary>Which of its saves that was.</summary>
    [Plain]
    public int Save { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime At { get; private set; }

    public bool IsSent => Fields.Length == 0;

    /// <summary>Tells what is kept from anything else that could be: a page that knows it may write over it.</summary>
    public string Mark => MarkOf(Fields);

    public static string MarkOf(string fields) =>
        fields.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fields)))[..16];

    /// <summary>
    /// Whether a save by this page is the next one: it knows what is kept, or it saved last itself and the answer was lost. An older
    /// save of the same page that arrives late is not.
    /// </summary>
    public bool IsFollowedBy(PageSave save, string seen) => save.Page == Page ? save.Number > Save : seen == Mark;

    public void Keep(string fields, PageSave save, DateTime now) => (Fields, Page, Save, At) = (fields, save.Page, save.Number, now);

    /// <summary>The form was sent, or begun afresh.</summary>
    public void Empty(PageSave save, DateTime now) => Keep("", save, now);

    /// <summary>Forgets what nobody went on with; how many.</summary>
    public static Task<int> ForgetOldAsync(PortalDb db, DateTime now, CancellationToken cancellationToken)
    {
        var before = now - Kept;
        return db.FormDrafts.Where(d => d.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
