using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>
/// What a printout is called where it is saved: whoever has the certificates of many people and events in one folder tells them apart.
/// </summary>
public static class PrintoutName
{
    /// <summary>Of each of the event and the person.</summary>
    private const int Longest = 40;

    /// <summary>"roa-206-study-tour-2-tshering-wangmo-certificate", in Latin letters whatever the name is written in.</summary>
    /// <param name="project">Its slug.</param>
    /// <param name="ofEvent">Its slug.</param>
    /// <param name="person">Blank for a printout of several people.</param>
    /// <param name="what">In the reader's language.</param>
    public static string Create(string project, string ofEvent, string person, string what) =>
        string.Join('-', new[] { project, Slug.Short(ofEvent, Longest), Slug.Short(person, Longest), Slug.Short(what, Longest) }
            .Where(part => part.Length > 0));
}
