using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Writes beside each form's token whose form it is, so that <see cref="KeptForms"/> gives it back to nobody else, and its key
/// (<see cref="FormKeys"/>), so that it is done once.
/// </summary>
internal sealed class FormOwner(
    IAntiforgery antiforgery, IOptions<MvcViewOptions> options, IModelMetadataProvider metadata, IUrlHelperFactory urls,
        HtmlEncoder encoder, ValidationHtmlAttributeProvider validation)
    : DefaultHtmlGenerator(antiforgery, options, metadata, urls, encoder, validation)
{
    public override IHtmlContent GenerateAntiforgery(ViewContext viewContext)
    {
        var token = base.GenerateAntiforgery(viewContext);
        if (token is null)
            return token!;

        var fields = new HtmlContentBuilder().AppendHtml(token).AppendHtml(Hidden(FormKeys.Field, FormKeys.For(viewContext.HttpContext)));
        return KeptForms.PersonIn(viewContext.HttpContext) is { } person
            ? fields.AppendHtml(Hidden(KeptForms.OwnerField, person.ToString(CultureInfo.InvariantCulture)))
            : fields;
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = name;
        field.Attributes["value"] = value;
        return field;
    }
}
