using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Reports.Markdown;
using ProjectPortal.Web.Features.FinalReport.Writing;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.FromWord;

/// <summary>The page that takes a file.</summary>
public sealed record FromWordPage(string ReportPath)
{
    public string? Error { get; init; }
}

/// <summary>What a file changes, and what in it is not taken over.</summary>
/// <param name="Token">Of the file, which is read again when something of it is taken over.</param>
/// <param name="Sections">Those with changes that can be taken over, in the order of the report.</param>
/// <param name="Same">The titles of those that came back as they are kept.</param>
/// <param name="Lost">What passages were called that are not found in the file any more.</param>
/// <param name="Facts">Changes in what is computed.</param>
/// <param name="IsUnknown">The file has lost what the portal had noted in it.</param>
public sealed record ChangesPage(
    string FileName, string Token, IReadOnlyList<ChangedSection> Sections, IReadOnlyList<string> Same, IReadOnlyList<string> Lost,
    IReadOnlyList<FactChange> Facts, IReadOnlyList<WordComment> Comments, int Tracked, bool IsUnknown, DateTime? AsOf)
{
    internal static ChangesPage Create(
        string fileName, string token, WordReturn returned, IReadOnlyList<ReportNarrative> stored, Words words)
    {
        var (changed, same) = (new List<ChangedSection>(), new List<string>());
        foreach (var passage in returned.Passages)
        {
            if (ChangedSection.PlaceOf(passage.Key) is not var (section, language))
                continue;

            var narrative = stored.FirstOrDefault(n => n.Section == section && n.Language == language);
            if (passage.IsSame(narrative?.Markdown ?? ""))
                same.Add(ChangedSection.TitleOf(section, language, words));
            else
                changed.Add(ChangedSection.Create(passage, section, language, narrative, words));
        }

        return new ChangesPage(fileName, token, [.. changed.Where(s => !s.IsAlreadyThere)],
            [.. same, .. changed.Where(s => s.IsAlreadyThere).Select(s => s.Title)], returned.Lost, FactChange.All(returned),
            returned.Comments, returned.Tracked, returned.Origin is null, returned.AsOf);
    }
}

/// <summary>A section whose text was changed in the file.</summary>
/// <param name="Text">As it would be kept.</param>
/// <param name="Version">Of the text that is kept now.</param>
/// <param name="Change">From what is kept now to what would be.</param>
public sealed record ChangedSection(
    ReportSection Section, string Language, string Title, string Text, int Version, Difference Change)
{
    /// <summary>What others changed in the portal since the file was made; null where nobody did.</summary>
    public Difference? Meanwhile { get; private init; }

    /// <summary>What was changed in the file; told by itself where both were changed.</summary>
    public Difference? InFile { get; private init; }

    /// <summary>Why it cannot be taken over, or null.</summary>
    public string? Problem { get; private init; }

    /// <summary>How many footnotes and pictures were put in.</summary>
    public int LeftOut { get; private init; }

    public string Key => FormattableString.Invariant($"{(int)Section}-{Language}");

    /// <summary>What its box sends: the section, and which text it was compared with.</summary>
    public string Ticked => FormattableString.Invariant($"{Key}.{Version}");

    /// <summary>The name of its box, for what is wrong with it.</summary>
    public string Field => "take-" + Key;

    public bool IsConflict => Meanwhile is not null;

    /// <summary>Whether somebody has put the same words into the portal.</summary>
    public bool IsAlreadyThere => Change.IsNone;

    internal static (ReportSection Section, string Language)? PlaceOf(string key) =>
        key.Split('-') is [var number, var language] && int.TryParse(number, out var section) && Enum.IsDefined((ReportSection)section)
            && Languages.All.Contains(language, StringComparer.Ordinal) ? ((ReportSection)section, language) : null;

    internal static string TitleOf(ReportSection section, string language, Words words) => words["FromWord.SectionTitle", (int)section,
        FinalReportComposer.TitleOf((int)section, Words.Language), words[$"FinalReport.In.{language}"]];

    internal static ChangedSection Create(
        ReturnedPassage passage, ReportSection section, string language, ReportNarrative? narrative, Words words)
    {
        var kept = narrative?.Markdown ?? "";
        var text = passage.Merged(kept, language);
        var isMeanwhile = passage.Text is { } then && Unified(then) != Unified(kept);
        return new ChangedSection(section, language, TitleOf(section, language, words), text, narrative?.Version ?? NarrativeForm.Unwritten,
            Difference.Between(kept, text, language))
        {
            Meanwhile = isMeanwhile ? Difference.Between(passage.Text!, kept, language) : null,
            InFile = isMeanwhile ? Difference.Between(passage.Text!, text, language) : null,
            Problem = text.Length > Lengths.Markdown ? words["FromWord.TooLong", Lengths.Markdown]
                : MarkdownToBlocks.IsTooDeep(text) ? words["FinalReport.TooDeep", MarkdownToBlocks.Deepest] : null,
            LeftOut = passage.LeftOut,
        };
    }

    private static string Unified(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>A line of what is computed that was changed in the file.</summary>
/// <param name="Below">The heading or caption that it stands below; empty at the front.</param>
public sealed record FactChange(string Below, Difference Change)
{
    internal static IReadOnlyList<FactChange> All(WordReturn returned) =>
        [.. LineChanges.Between([.. returned.FactsThen.Select(line => line.Text)], [.. returned.FactsNow.Select(line => line.Text)],
            returned.Language ?? "en")
            .Select(change => new FactChange(
                returned.FactsThen.Take(change.Place).LastOrDefault(line => line.IsHeading)?.Text ?? "", change.Change))];
}
