using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Domain;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A text of the database in the reader's language, marked where only the other language has it, and a dash where there
/// is none. <c>&lt;said of="Model.Statement" /&gt;</c>; with <c>prose</c> each line is a paragraph.
/// </summary>
[HtmlTargetElement("said", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SaidTagHelper : TagHelper
{
    public required Wording Of { get; set; }

    public bool Prose { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var said = Words.In(Of);
        var foreign = said.Language == Words.Language || Of.IsBlank ? null : said.Language;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Prose ? "div" : foreign is null ? null : "span";
        if (Prose)
            output.Attributes.SetAttribute("class", "prose");
        if (foreign is not null)
            output.Attributes.SetAttribute("lang", foreign);
        if (!Prose)
        {
            output.Content.SetContent(Of.IsBlank ? Formats.Missing : said.Text);
            return;
        }

        foreach (var paragraph in (Of.IsBlank ? Formats.Missing : said.Text)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            output.Content.AppendHtml(Markup("p", paragraph));
    }
}
