using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>The editions of a report.</summary>
internal static class EditionColumns
{
    public static ColumnList<EditionLine> Create(Words words) =>
    [
        new("Editions.Edition", r => r.Number) { Shown = r => words["Editions.Numbered", r.Number] },
        new("Editions.State", r => r.State) { Tone = r => EditionTones.For(r.State) },
        new("Editions.SentAt", r => r.SentAt) { Place = InFile },
        new("Editions.SentBy", r => r.SentBy) { Place = InFile, Kind = DataKind.Personal },
        new("Editions.ClearedAt", r => r.ClearedAt) { Shown = r => Formats.ShortDay(r.ClearedAt), IsUnbroken = true },
        new("Editions.ClearedBy", r => r.ClearedBy)
        {
            Kind = DataKind.Personal,
            Note = r => r.ClearedAlone ? (words["Editions.Alone"], "warn") : null,
        },
        new("Editions.ClearedAlone", r => r.ClearedAlone) { Place = InFile },
        new("Editions.SubmittedAt", r => r.SubmittedAt) { Shown = r => Formats.ShortDay(r.SubmittedAt), IsUnbroken = true },
        new("Editions.SubmittedBy", r => r.SubmittedBy) { Kind = DataKind.Personal },
        new("Editions.SupersededAt", r => r.SupersededAt) { Place = InFile },
        new("Editions.WhatChanged", r => r.WhatChanged),
        new("Editions.CorrectionReason", r => r.CorrectionReason) { Place = InFile, SeenBy = SeenBy.Staff },
        new("Editions.Code", r => r.Code.Length > 0 ? ReadableCode.Print(r.Code) : null)
        {
            IsUnbroken = true,
            Link = r => r.Code.Length > 0 ? $"/verify/report/{ReadableCode.Print(r.Code)}" : null,
        },
        new("Editions.HashEn", r => r.HashEn) { Place = InFile },
        new("Editions.HashFr", r => r.HashFr) { Place = InFile },
        new("Editions.Engine", r => r.Engine) { Place = InFile },
        new("Editions.Files", r => r.HashEn) { Place = OnPage, View = "_EditionFiles" },
    ];
}
