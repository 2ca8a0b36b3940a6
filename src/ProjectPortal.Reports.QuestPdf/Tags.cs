using QuestPDF.Elements.Table;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>
/// Where the series of the package differ: the newer tags the meaning of what is drawn, for readers who cannot see it, and calls moving
/// otherwise.
/// </summary>
internal static class Tags
{
#if QUESTPDF_TAGS
    public static IContainer AsHeading(this IContainer place, int level) => level switch
    {
        1 => place.SemanticHeader1(),
        2 => place.SemanticHeader2(),
        3 => place.SemanticHeader3(),
        _ => place.SemanticHeader4(),
    };

    public static IContainer AsParagraph(this IContainer place) => place.SemanticParagraph();

    public static IContainer AsList(this IContainer place) => place.SemanticList();

    public static IContainer AsListItem(this IContainer place) => place.SemanticListItem();

    public static IContainer AsListLabel(this IContainer place) => place.SemanticListLabel();

    public static IContainer AsListBody(this IContainer place) => place.SemanticListItemBody();

    public static IContainer AsQuotation(this IContainer place) => place.SemanticBlockQuotation();

    public static IContainer AsCaption(this IContainer place) => place.SemanticCaption();

    public static IContainer AsFigure(this IContainer place, string altText) => place.SemanticFigure(altText);

    public static IContainer AsTable(this IContainer place) => place.SemanticTable();

    public static IContainer AsSection(this IContainer place) => place.SemanticSection();

    public static IContainer AsContents(this IContainer place) => place.SemanticTableOfContents();

    public static IContainer AsContentsItem(this IContainer place) => place.SemanticTableOfContentsItem();

    public static IContainer In(this IContainer place, string? language) => language is null ? place : place.SemanticLanguage(language);

    public static IContainer AsDecoration(this IContainer place) => place.SemanticIgnore();

    public static ITableCellContainer AsRowHead(this ITableCellContainer cell) => cell.AsSemanticHorizontalHeader();

    public static IContainer Moved(this IContainer place, double x, double y) => place.OffsetX((float)x).OffsetY((float)y);
#else
    public static IContainer AsHeading(this IContainer place, int level) => place;

    public static IContainer AsParagraph(this IContainer place) => place;

    public static IContainer AsList(this IContainer place) => place;

    public static IContainer AsListItem(this IContainer place) => place;

    public static IContainer AsListLabel(this IContainer place) => place;

    public static IContainer AsListBody(this IContainer place) => place;

    public static IContainer AsQuotation(this IContainer place) => place;

    public static IContainer AsCaption(this IContainer place) => place;

    public static IContainer AsFigure(this IContainer place, string altText) => place;

    public static IContainer AsTable(this IContainer place) => place;

    public static IContainer AsSection(this IContainer place) => place;

    public static IContainer AsContents(this IContainer place) => place;

    public static IContainer AsContentsItem(this IContainer place) => place;

    public static IContainer In(this IContainer place, string? language) => place;

    public static IContainer AsDecoration(this IContainer place) => place;

    public static ITableCellContainer AsRowHead(this ITableCellContainer cell) => cell;

    public static IContainer Moved(this IContainer place, double x, double y) => place.TranslateX((float)x).TranslateY((float)y);
#endif
}
