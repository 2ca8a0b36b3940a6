using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using ProjectPortal.Domain;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Writes the parts of a table, with the roles that keep it a table for screen readers where a phone lays its rows out as cards, and
/// with the labels that stand beside the cells there.
/// </summary>
internal sealed class CellWriter(TextWriter writer, HtmlEncoder encoder, Words words)
{
    public void Raw(string markup) => writer.Write(markup);

    public void Heading(string text, bool isNumber, bool isQuiet)
    {
        writer.Write(isNumber ? "<th role=\"columnheader\" scope=\"col\" class=\"num\">" : "<th role=\"columnheader\" scope=\"col\">");
        if (isQuiet)
            writer.Write("<span class=\"visually-hidden\">");
        encoder.Encode(writer, text);
        writer.Write(isQuiet ? "</span></th>" : "</th>");
    }

    public void Group(object? heading, int columns)
    {
        writer.Write("<tbody role=\"rowgroup\"><tr role=\"row\" class=\"group-row\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"");
        writer.Write(columns.ToString(CultureInfo.InvariantCulture));
        writer.Write("\">");
        Content(heading);
        writer.Write("</th></tr>");
    }

    public void OpenRow(string? id, string? css)
    {
        writer.Write("<tr role=\"row\"");
        Attribute("id", id);
        Attribute("class", css);
        writer.Write('>');
    }

    public void RowHeading(object? value)
    {
        writer.Write("<th role=\"rowheader\" scope=\"row\">");
        Content(value);
        writer.Write("</th>");
    }

    /// <summary>A cell that a view made: in one box, since a phone sets the label and what follows it side by side.</summary>
    public void Viewed(string? css, string? label, IHtmlContent content)
    {
        writer.Write("<td role=\"cell\"");
        Attribute("class", css);
        Attribute("data-label", label);
        writer.Write("><div>");
        content.WriteTo(writer, encoder);
        writer.Write("</div></td>");
    }

    public void Cell(
        string? css, string? label, object? value, string? link = null, string? tone = null, (string Text, string Tone)? note = null)
    {
        writer.Write("<td role=\"cell\"");
        Attribute("class", css);
        Attribute("data-label", label);
        writer.Write(note is null || label is null ? ">" : "><span>");
        if (tone is null || IsMissing(value))
            Linked(value, link);
        else
            Badge(tone, value);

        if (note is var (text, colour))
        {
            writer.Write(' ');
            Badge(colour, text);
            writer.Write(label is null ? "" : "</span>");
        }

        writer.Write("</td>");
    }

    public static bool IsMissing(object? value) => value is null or "" or Formats.Missing or Wording { IsBlank: true };

    private void Linked(object? value, string? link)
    {
        if (link is null)
        {
            Content(value);
            return;
        }

        writer.Write("<a");
        Attribute("href", link);
        writer.Write('>');
        Content(value);
        writer.Write("</a>");
    }

    private void Badge(string tone, object? value)
    {
        writer.Write("<span class=\"badge badge-");
        encoder.Encode(writer, tone);
        writer.Write("\">");
        Content(value);
        writer.Write("</span>");
    }

    /// <summary>A wording that only the other language has is marked as being in it.</summary>
    private void Content(object? value)
    {
        if (value is IHtmlContent markup)
        {
            markup.WriteTo(writer, encoder);
        }
        else if (value is Wording { IsBlank: false } wording && Words.In(wording) is var said && said.Language != Words.Language)
        {
            writer.Write("<span");
            Attribute("lang", said.Language);
            writer.Write('>');
            encoder.Encode(writer, said.Text);
            writer.Write("</span>");
        }
        else
        {
            encoder.Encode(writer, CellWords.OnPage(words, value));
        }
    }

    private void Attribute(string name, string? value)
    {
        if (value is null)
            return;

        writer.Write(' ');
        writer.Write(name);
        writer.Write("=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }
}
