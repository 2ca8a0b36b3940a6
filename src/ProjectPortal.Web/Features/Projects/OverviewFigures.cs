using Microsoft.AspNetCore.Html;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Features.Shared.Figures;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>The pictures of the overview, each with the same figures as a table.</summary>
public sealed class OverviewFigures(Words words, OverviewPage page)
{
    private const int LongestFinding = 160;

    private KeyFeatures Key => page.Features;

    public IHtmlContent Timeline()
    {
        var extension = Key.IsExtended ? words["Projects.ExtensionKey", Formats.Day(Key.OriginalEndOn), Formats.Day(Key.ActualEndOn)]
            : null;
        var span = new TimelineSpan(Key.StartsOn, Key.OriginalEndOn, Key.ActualEndOn, extension);
        List<IReadOnlyList<string?>> rows = [[words["Projects.StartsOn"], Formats.Day(Key.StartsOn), null, null]];
        rows.AddRange(page.Events.Select(e => new[] { words.Localize(e.Title), Formats.Days(e.StartsOn, e.EndsOn, e.MonthOnly),
            words.Localize(e.Kind),
            words.Localize(e.State) }));
        rows.Add([words["Projects.OriginalEndOn"], Formats.Day(Key.OriginalEndOn), null, null]);
        if (Key.ActualEndOn is { } end)
            rows.Add([words["Projects.ActualEndOn"], Formats.Day(end), null, null]);
        return FigureFrame.Render(
            words["Projects.TimelineTitle"],
            null,
            TimelineFigure.Render(span, [.. page.Events.Select(Shown)]),
            page.Whole ? null : words["Projects.TimelineYours"],
            [words["Projects.What"], words["Projects.Dates"], words["Projects.Kind"], words["Projects.State"]],
            rows,
            words["Projects.AsTable"],
            Mark(Invention.Everything));
    }

    public IHtmlContent Indicators() => FigureFrame.Render(
        words["Projects.IndicatorsTitle"],
        words["Projects.IndicatorsUnit"],
        IndicatorBar.Render([.. page.Indicators.Select(i => new IndicatorReading(
            Label(i), i.Comparable, Found(i), i.Target,
            i.Target is null ? null : words["Projects.Target", Findings.Figure(words, i.Unit, i.Target)],
            i.Unit == IndicatorUnit.PerCent ? 100 : null))]),
        words["Projects.IndicatorsCaption"],
        [words["Projects.Indicator"], words["Projects.TargetColumn"], words["Projects.Latest"], words["Projects.MeasuredOn"]],
        [.. page.Indicators.Select(
            i => new[] { Label(i), i.Target is null ? null : Findings.Figure(words, i.Unit, i.Target), Found(i), On(i) })],
        words["Projects.AsTable"],
        Mark(page.Indicators.Any(i => i.On is null && i.Latest is not null) ? Invention.Participation : Invention.Everything));

    /// <summary>For a country it starts at the selected: how many others were nominated is not released.</summary>
    public IHtmlContent Nominations()
    {
        var stages = Funnel.Stages.Skip(page.Whole ? 0 : 1).ToList();
        var first = Funnel.Count(page.Counts, stages[0].States);
        return FigureFrame.Render(
            words[page.Whole ? "Projects.FunnelTitle" : "Projects.FunnelTitleReleased"],
            words[page.Whole ? "Projects.FunnelUnit" : "Projects.FunnelUnitReleased"],
            FunnelFigure.Render([.. stages.Select((s, at) => Stage(s.Stage, Funnel.Count(page.Counts, s.States), at == 0 ? null : first))]),
            page.Whole ? words["Projects.FunnelCaption"] : words["Projects.FunnelCaptionReleased"],
            [words["Projects.Stage"], words["Projects.All"], .. SexColumns().Select(sex => words.Localize(sex))],
            [.. stages.Select(s => (IReadOnlyList<string?>)[
                words[$"Projects.Stage{s.Stage}"], Formats.Number((long)Funnel.Count(page.Counts, s.States)),
                .. SexColumns().Select(sex => Formats.Number((long)Funnel.Count(page.Counts, s.States, sex)))])],
            words["Projects.FunnelAsTable"],
            Mark(Invention.Participation));
    }

    public IHtmlContent Countries()
    {
        var tiles = page.Countries.Select(c => new CountryTile(
                words[$"Regions.{c.Region}"], c.Alpha3, words.Localize(c.Name), c.Times, Formats.Number((long)c.Times), null,
                    words.Count(page.Whole ? "Projects.TookPart" : "Projects.TookPartYours", c.Times)))
            .OrderBy(t => t.Region, StringComparer.CurrentCulture).ThenBy(t => t.Name, StringComparer.CurrentCulture)
            .ToList();
        return FigureFrame.Render(
            words.Count(page.Whole ? "Projects.CountriesTitle" : "Projects.CountriesTitleYours", tiles.Count),
            words[page.Whole ? "Projects.CountriesUnit" : "Projects.CountriesUnitYours"],
            CountryGrid.Render(tiles),
            page.Whole ? words["Projects.CountriesCaption"] : words["Projects.CountriesCaptionYours"],
            [words["Projects.Country"], words["Projects.Region"], words[page.Whole ? "Projects.Times" : "Projects.TimesYours"]],
            [.. tiles.Select(t => new[] { t.Name, t.Region, t.TimesLabel })],
            words["Projects.AsTable"],
            Mark(Invention.Participation));
    }

    private IHtmlContent? Mark(Invention basis) => Illustrative.Mark(words, page.Head, basis);

    private static Sex[] SexColumns() => [Sex.Female, Sex.Male, Sex.NotStated];

    private TimelineEvent Shown(OverviewEvent e) => new(
        words.Localize(e.Title), e.StartsOn, e.EndsOn, Formats.Days(e.StartsOn, e.EndsOn, e.MonthOnly), StateOf(e.State),
            words.Localize(e.State),
        $"/projects/{page.Head.Slug}/events/{e.Slug}");

    private static TimelineState StateOf(EventState state) => state switch
    {
        EventState.Completed => TimelineState.Done,
        EventState.Running => TimelineState.Running,
        EventState.Postponed => TimelineState.Postponed,
        EventState.Cancelled => TimelineState.Cancelled,
        EventState.Draft or EventState.Published or EventState.NominationsOpen or EventState.Selection or EventState.Confirmed =>
            TimelineState.Planned,
    };

    private FunnelStage Stage(string stage, int count, int? ofFirst) => new(
        words[$"Projects.Stage{stage}"],
        count,
        Formats.Number((long)count),
        ofFirst > 0 ? words["Projects.ShareOfFirst", Formats.Rate(100m * count / ofFirst.Value), Formats.Number((long)ofFirst.Value)]
            : null);

    private string Label(IndicatorLine indicator) =>
        words["Projects.IndicatorLabel", words.Code(indicator.Code), words.Localize(indicator.Statement)];

    /// <summary>The finding in words; a narrative is cut, since the whole stands under Results.</summary>
    private string Found(IndicatorLine indicator)
    {
        var said = Findings.InWords(words, indicator.Latest);
        said = said.Length <= LongestFinding ? said
            : string.Concat(said.AsSpan(0, said.LastIndexOf(' ', LongestFinding) is var at and > 0 ? at : LongestFinding), "…");
        return Findings.Mismatch(words, indicator.Unit, indicator.Latest) is { } mismatch ? $"{said}. {mismatch}" : said;
    }

    private string? On(IndicatorLine indicator) =>
        indicator.On is { } day ? Formats.Day(day) : indicator.Latest is null ? null : words["Projects.CountedNow"];
}
