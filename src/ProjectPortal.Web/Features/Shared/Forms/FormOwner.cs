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

/// <summary>Writes beside each form's token whose form it is, so that <see cref="KeptForms"/> gives it back to nobody else.</summary>
internal sealed class FormOwner(
    IAntiforgery antiforgery, IOptions<MvcViewOptions> options, IModelMetadataProvider metadata, IUrlHelperFactory urls, HtmlEncoder encoder, ValidationHtmlAttributeProvider validation)
    : DefaultHtmlGenerator(antiforgery, options, metadata, urls, encoder, validation)
{
    public override IHtmlContent GenerateAntiforgery(ViewContext viewContext)
    {
        var token = base.GenerateAntiforgery(viewContext);
        if (token is null || KeptForms.PersonIn(viewContext.HttpContext) is not { } person)
            return token!;

        var owner = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        owner.Attributes["type"] = "hidden";
        owner.Attributes["name"] = KeptForms.OwnerField;
        owner.Attributes["value"] = person.ToString(CultureInfo.InvariantCulture);
        return new HtmlContentBuilder().AppendHtml(token).AppendHtml(owner);
    }
}
