using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Nominations.Requests;

/// <summary>What is asked for after lists were frozen.</summary>
internal static class RequestColumns
{
    /// <param name="home">Where the list is.</param>
    public static ColumnList<RequestRow> Create(Words words, string home) =>
    [
        PersonColumn.Name<RequestRow>("Nominations.Person", r => r.Name, link: r => $"{home}/{r.Id}"),
        new("Nominations.RequestKind", r => r.Kind),
        new("Nominations.Country", r => r.Country),
        new("Nominations.Event", r => r.Event) { Shown = r => $"{words.Localize(r.Event)}, {Formats.Month(r.EventStartsOn)}" },
        new("Nominations.RequestAskedBy", r => r.AskedBy) { Place = InFile },
        new("Nominations.RequestAskedAt", r => r.AskedAt) { Shown = r => words.At(r.AskedAt, r.TimeZone) },
        new("Nominations.State", r => r.State) { Tone = r => RequestTones.For(r.State) },
    ];
}
