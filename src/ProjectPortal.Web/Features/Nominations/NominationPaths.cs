using System.Globalization;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Where the pages of nominations are.</summary>
internal static class NominationPaths
{
    public static string Nomination(string project, int id) =>
        string.Create(CultureInfo.InvariantCulture, $"/projects/{project}/nominations/{id}");

    /// <summary>Who is told that the person is nominated already can go to that nomination from there.</summary>
    /// <param name="field">The field that it is said beside.</param>
    public static void PointToTwin(HttpContext http, Words words, string project, int? twin, string field = nameof(Nominee.Email))
    {
        if (twin is { } id)
            FormNotes.For(http).PointTo(field, Nomination(project, id), words["Nominations.OpenThatNomination"]);
    }
}
