using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>What a viewer is told of a nomination's past: nobody but its country what was written before it was handed in.</summary>
internal static class NominationHistory
{
    public static HistoryList For(HistoryList history, Actor viewer)
    {
        if (viewer.IsAny(Roles.FocalPoint))
            return history;

        var first = history.Lines.ToList().FindLastIndex(l => l.Action == nameof(NominationAction.Submit));
        return history with { Lines = [.. history.Lines.Where((l, i) => i <= first || l.Action != "Edited")] };
    }
}
