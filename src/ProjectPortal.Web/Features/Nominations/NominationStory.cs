using System.Globalization;
using System.Text.Json;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>One thing that happened, as one would tell it.</summary>
/// <param name="Fields">What was changed: the name, the old and the new value.</param>
public sealed record StoryLine(string Sentence, string? Reason, IReadOnlyList<(string Name, string? From, string? To)> Fields);

/// <summary>The past of a nomination in plain sentences, the latest first, with the days of the country.</summary>
internal static class NominationStory
{
    private static readonly string[] ToldByOutcome = [nameof(NominationAction.Release)];

    public static IReadOnlyList<StoryLine> Of(NominationPage page, Words words)
    {
        var person = page.Nomination.Nominee.FullName is { Length: > 0 } name ? name : words["Nominations.Unnamed"];
        return [.. page.History.Lines.Select((line, i) => Tell(line, person, page.CountryTimeZone, isLatest: i == 0, words))];
    }

    private static StoryLine Tell(HistoryLine line, string person, string timeZone, bool isLatest, Words words)
    {
        var fields = line.Fields is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(line.Fields)!;
        var until = Until(fields, timeZone, words);
        var key = $"Nominations.Story{line.Action}{(ToldByOutcome.Contains(line.Action) ? line.To : "")}";
        // An offer that was answered is told as past.
        if (!isLatest && line.To == nameof(NominationState.Selected))
            key += "Then";
        var by = line.By == Actor.Clock.Name ? words.Of(Roles.Clock) : line.By;
        var sentence = Words.Find(key, CultureInfo.CurrentUICulture) is not null
            ? words[key, person, DayIn(line.At, timeZone), by, until]
            : words["Nominations.StoryOther", Words.Find($"History.{line.Subject}{line.Action}", CultureInfo.CurrentUICulture) ?? words[$"History.{line.Action}"], DayIn(line.At, timeZone), by];
        var changed = line.Action == "Edited" ? fields.Select(f => (NameOf(f.Key, words), f.Value[0], f.Value[1])) : [];
        return new StoryLine(sentence, line.Reason, [.. changed]);
    }

    private static string Until(Dictionary<string, string?[]> fields, string timeZone, Words words) =>
        fields.TryGetValue(nameof(Nomination.OfferExpiresAt), out var offer) && offer[1] is { } expires
            ? words.LocalMoment(DateTime.Parse(expires, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal), timeZone)
        : fields.TryGetValue(nameof(Nomination.ReturnDueOn), out var answer) && DateOnly.TryParse(answer[1], CultureInfo.InvariantCulture, out var due)
            ? Formats.Day(due)
        : Formats.Missing;

    private static string NameOf(string field, Words words) =>
        Words.Find($"Fields.{field.Replace(".", "", StringComparison.Ordinal)}", CultureInfo.CurrentUICulture) ?? words[$"Nominations.{field.Split('.')[^1]}"];

    private static string DayIn(DateTime utc, string timeZone) =>
        Formats.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(timeZone))));
}
