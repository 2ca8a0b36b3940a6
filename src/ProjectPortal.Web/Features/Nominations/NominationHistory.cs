using System.Text.Json;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>What a viewer is told of a nomination's past: a country nothing of proposals, an evaluator no addresses, nobody else a country's drafts.</summary>
internal static class NominationHistory
{
    private static readonly HashSet<string> Mechanical =
        ["EmailKey", "PersonKey", "SubmittedAt", "AttendanceRecordedAt", "ReturnReason", "Proposal", "ProposalReason", "ReserveRank"];

    private static readonly HashSet<string> Contact = ["Nominee.Email", "Nominee.Phone"];

    public static HistoryList For(HistoryList history, Actor viewer)
    {
        var (isStaff, isCountry) = (viewer.IsAny(Roles.Staff), viewer.IsAny(Roles.FocalPoint));
        var lines = new List<HistoryLine>();
        var submitted = false;
        foreach (var line in history.Lines.Reverse())
        {
            submitted |= line.Action == nameof(NominationAction.Submit);
            if ((isCountry && line.Action is (nameof(NominationAction.Propose) or "Rank")) || (!isCountry && !submitted && line.Action == "Edited"))
                continue;

            var inner = line.Action is nameof(NominationAction.Propose) or nameof(NominationAction.Promote);
            lines.Insert(0, line with
            {
                Reason = inner && !isStaff ? null : line.Reason,
                Fields = Only(line.Fields, name => !Mechanical.Contains(name) && (isStaff || isCountry || !Contact.Contains(name))),
            });
        }

        return history with { Lines = lines };
    }

    private static string? Only(string? fields, Func<string, bool> shown)
    {
        if (fields is null)
            return null;

        var left = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(fields)!.Where(f => shown(f.Key)).ToDictionary();
        return left.Count == 0 ? null : JsonSerializer.Serialize(left);
    }
}
