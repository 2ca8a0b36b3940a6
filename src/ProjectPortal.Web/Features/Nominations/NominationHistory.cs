using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>What a viewer is told of a nomination's past: a country nothing of proposals, nobody else a country's drafts.</summary>
internal static class NominationHistory
{
    public static HistoryList For(HistoryList history, Actor viewer)
    {
        var (isStaff, isCountry) = (viewer.IsAny(Roles.Staff), viewer.IsAny(Roles.FocalPoint));
        var lines = new List<HistoryLine>();
        var submitted = false;
        foreach (var line in history.Lines.Reverse())
        {
            submitted |= line.Action == nameof(NominationAction.Submit);
            if ((isCountry && line.Action is (nameof(NominationAction.Propose) or "Rank"))
                || (!isCountry && !submitted && line.Action == "Edited"))
                continue;

            var inner = line.Action is nameof(NominationAction.Propose) or nameof(NominationAction.Promote);
            lines.Insert(0, inner && !isStaff ? line with { Reason = null } : line);
        }

        return history with { Lines = lines };
    }
}
