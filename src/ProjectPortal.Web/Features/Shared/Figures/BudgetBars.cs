using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

/// <summary>One object class. A null amount is blank in the accounts and is drawn blank; it is not zero.</summary>
/// <param name="AmountsLabel">Both amounts as printed, such as "66,310 of 84,000".</param>
/// <param name="RateLabel">The implementation rate as printed.</param>
public sealed record BudgetBar(
    string Label,
    decimal? RevisedAllotment,
    decimal? Expenditure,
    string? AmountsLabel = null,
    string? RateLabel = null);

/// <param name="Over">The words for expenditure above the revised allotment.</param>
public sealed record BudgetKey(string RevisedAllotment, string Expenditure, string Over);

/// <summary>Revised allotment and expenditure by object class, all on one scale.</summary>
public static class BudgetBars
{
    public static IHtmlContent Render(IReadOnlyList<BudgetBar> bars, BudgetKey key)
    {
        var amounts = bars.Where(bar => bar.RevisedAllotment is not null)
            .SelectMany(bar => new[] { bar.RevisedAllotment, bar.Expenditure }).ToArray();
        var axis = Axis.FromZero(null, amounts);

        var markup = new Markup().Open("div", ("class", "fig-budget"));
        WriteKey(markup, key, bars.Any(IsOver));
        markup.Open("ul", ("class", "fig-rows"));
        foreach (var bar in bars)
        {
            markup.Open("li", ("class", "fig-row"));
            markup.Element("span", bar.Label, ("class", "fig-label"));
            markup.Open("span", ("class", "fig-value"));
            if (!string.IsNullOrEmpty(bar.RateLabel))
                markup.Element("strong", bar.RateLabel).Text(" ");
            if (!string.IsNullOrEmpty(bar.AmountsLabel))
                markup.Element("span", bar.AmountsLabel, ("class", "fig-note"));
            markup.Close();
            // What was spent is drawn in what was allotted for it; without that it is a number and no part of anything.
            if (bar.RevisedAllotment is { } allotment)
                Draw(markup, bar, allotment, axis);
            markup.Close();
        }

        return markup.Close().Close().ToHtml();
    }

    private static bool IsOver(BudgetBar bar) => bar is { RevisedAllotment: { } allotment, Expenditure: { } spent } && spent > allotment;

    private static void Draw(Markup markup, BudgetBar bar, decimal allotment, Axis axis)
    {
        Bars.Open(markup, "20");
        Length(markup, "fig-soft", "2", "16", 0, axis.Share(allotment));
        if (bar.Expenditure is { } spent)
        {
            var within = Math.Min(allotment, spent);
            Length(markup, "fig-1", "6", "8", 0, axis.Share(within));
            if (IsOver(bar))
                Length(markup, "fig-over", "6", "8", axis.Share(within), axis.Share(spent) - axis.Share(within));
        }

        markup.Close();
    }

    private static void Length(Markup markup, string colour, string y, string height, decimal from, decimal share)
    {
        if (share > 0)
            markup.Shape("rect", ("class", colour), ("x", Markup.Percent(from)), ("y", y), ("width", Markup.Percent(share)),
                ("height", height));
        else
            markup.Shape("line", ("class", "fig-zero"), ("x1", "1"), ("x2", "1"), ("y1", "2"), ("y2", "18"));
    }

    private static void WriteKey(Markup markup, BudgetKey key, bool anyOver)
    {
        markup.Open("ul", ("class", "fig-key"));
        Entry("fig-soft", "12", key.RevisedAllotment);
        Entry("fig-1", "8", key.Expenditure);
        if (anyOver)
            Entry("fig-over", "8", key.Over);
        markup.Close();

        void Entry(string colour, string height, string label)
        {
            markup.Open("li").Open("svg", ("width", "16"), ("height", height), ("aria-hidden", "true"), ("focusable", "false"));
            markup.Shape("rect", ("class", colour), ("width", "16"), ("height", height));
            markup.Close().Element("span", label).Close();
        }
    }
}
