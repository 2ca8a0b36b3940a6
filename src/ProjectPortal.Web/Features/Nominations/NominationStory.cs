using System.Globalization;
using System.Text.Json;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>One thing that happened, as one would tell it.</summary>
/// <param name="Fields">What was changed: the name, the old and the new value.</param>
public sealed record StoryLine(string Sentence, string? Reason, IReadOnlyList<(string Name, string? From, string? To)> Fields);

/// <summary>The past of a nomination in plain sentences, the latest first, with the days of the event.</summary>
internal static class NominationStory
{
    private static readonly string[] ToldByOutcome = [nameof(NominationAction.Release)];

    public static IReadOnlyList<StoryLine> Tell(NominationPage page, Words words)
    {
        var person = page.Nomination.Nominee.FullName is { Length: > 0 } name ? name : words["Nominations.Unnamed"];
        return [.. page.History.Lines.Select((line, i) => StoryOf(line, person, page, isLatest: i == 0, words))];
    }

    private static StoryLine StoryOf(HistoryLine line, string person, NominationPage page, bool isLatest, Words words)
    {
        var fields = line.Fields is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(line.Fields)!;
        var key = $"Nominations.Story{line.Action}{(ToldByOutcome.Contains(line.Action) ? line.To : "")}";
        var by = line.By == Actor.Clock.Name ? words.Localize(Roles.Clock) : line.By;
        var day = Formats.Day(line.At, page.Nomination.Event!.TimeZone);
        var sentence = Words.Find(key, CultureInfo.CurrentUICulture) is not null
            ? words[key, person, day, by]
            : words["Nominations.StoryOther",
                Words.Find($"History.{line.Subject}{line.Action}", CultureInfo.CurrentUICulture) ?? words[$"History.{line.Action}"], day,
                by];
        var changed = line.Action == "Edited"
            ? fields.Where(f => f.Value.Length == 2).Select(f => (NameOf(f.Key, words), f.Value[0], f.Value[1])) : [];
        return new StoryLine($"{sentence} {Until(line, fields, page, isLatest, words)}".TrimEnd(), line.Reason, [.. changed]);
    }

    /// <summary>How long the seat is held, or the answer was waited for. What was answered since is told as past.</summary>
    private static string Until(HistoryLine line, Dictionary<string, string?[]> fields, NominationPage page, bool isLatest, Words words)
    {
        switch (line.To)
        {
            case not null when isLatest && page.StandsStill:
                return "";
            case nameof(NominationState.Selected):
                var expires = isLatest ? page.Nomination.OfferExpiresAt
                    : fields.TryGetValue(nameof(Nomination.OfferExpiresAt), out var offer) && offer[1] is { } text
                        ? DateTime.Parse(text, CultureInfo.InvariantCulture,
                            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
                    : null;
                return expires is { } until
                    ? words[isLatest ? "Nominations.StoryHeldUntil" : "Nominations.StoryWasHeldUntil",
                    words.Deadline(until, page.ReaderTimeZone, page.Nomination.Event!.TimeZone)] : "";
            case nameof(NominationState.Returned):
                var due = isLatest ? page.Nomination.ReturnDueOn
                    : fields.TryGetValue(nameof(Nomination.ReturnDueOn), out var answer)
                        && DateOnly.TryParse(answer[1], CultureInfo.InvariantCulture, out var day) ? day
                    : null;
                return due is { } last ? words[isLatest ? "Nominations.StoryAnswerBy" : "Nominations.StoryAnsweredBy",
                    words.LastDay(last, page.Nomination.Event!.TimeZone)] : "";
            default:
                return "";
        }
    }

    private static string NameOf(string field, Words words) =>
        Words.Find($"Fields.{field.Replace(".", "", StringComparison.Ordinal)}", CultureInfo.CurrentUICulture)
            ?? words[$"Nominations.{field.Split('.')[^1]}"];
}
