using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Nominees.Directory;

/// <summary>What of a delegate who opted in is shown to others: no address, no telephone, in files neither.</summary>
internal static class DirectoryColumns
{
    /// <param name="path">Where the directory is.</param>
    /// <param name="mayWrite">Whether a name leads to a message.</param>
    public static ColumnList<DirectoryLine> Create(Words words, string path, bool mayWrite) =>
    [
        PersonColumn.Name<DirectoryLine>("Nominees.Name", r => r.Name, link: r => mayWrite ? $"{path}/{r.Id}/message" : null),
        new("Nominees.Country", r => r.Country),
        new("Nominees.Organisation", r => r.Organisation),
        new("Nominees.DirectoryPractice", r => r.Practice),
        new("Nominees.Event", r => r.Event) { Place = InFile },
        new("Nominees.Event", r => $"{words.Localize(r.Event)}, {Formats.Month(r.EventStartsOn)}") { Place = OnPage },
    ];
}
