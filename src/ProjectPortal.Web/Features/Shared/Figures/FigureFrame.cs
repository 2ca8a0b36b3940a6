using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

/// <summary>What every figure comes in: its title with the unit, the picture, a caption, and the same figures as a table.</summary>
public static class FigureFrame
{
    /// <param name="unit">What the numbers count, or null when the title says it.</param>
    /// <param name="caption">The source and the date of the figures.</param>
    /// <param name="tableRows">The first cell of each row is its heading; a null cell is a missing value and prints as a dash.</param>
    /// <param name="detailsLabel">What opens the table.</param>
    /// <param name="mark">That it rests on invented data, where it does.</param>
    public static IHtmlContent Render(
        string title,
        string? unit,
        IHtmlContent svg,
        string? caption,
        IReadOnlyList<string> tableHeader,
        IReadOnlyList<IReadOnlyList<string?>> tableRows,
        string detailsLabel,
        IHtmlContent? mark = null)
    {
        var markup = new Markup().Open("figure", ("class", "figure"));
        markup.Open("figcaption").Element("span", title, ("class", "figure-title"));
        if (!string.IsNullOrEmpty(unit))
            markup.Text(" ").Element("span", unit, ("class", "figure-unit"));
        if (mark is not null)
            markup.Text(" ").Insert(mark);
        markup.Close();
        markup.Open("div", ("class", "figure-body")).Insert(svg).Close();
        if (!string.IsNullOrEmpty(caption))
            markup.Element("p", caption, ("class", "figure-caption"));

        markup.Open("details", ("class", "figure-data")).Element("summary", detailsLabel);
        markup.Open("div", ("class", "table-scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", title));
        markup.Open("table", ("class", "data dense")).Open("thead").Open("tr");
        for (var column = 0; column < tableHeader.Count; column++)
            markup.Element("th", tableHeader[column], ("scope", "col"), ("class", column == 0 ? null : "num"));
        markup.Close().Close().Open("tbody");
        foreach (var row in tableRows)
        {
            markup.Open("tr");
            for (var column = 0; column < row.Count; column++)
            {
                if (column == 0)
                    markup.Element("th", row[column] ?? Missing, ("scope", "row"));
                else
                    markup.Element("td", row[column] ?? Missing, ("class", row[column] is null ? "num missing" : "num"));
            }

            markup.Close();
        }

        return markup.Close().Close().Close().Close().Close().ToHtml();
    }

    private const string Missing = "–";
}
