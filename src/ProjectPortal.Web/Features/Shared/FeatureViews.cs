using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Views live beside their controllers: Features/Events/EventController.cs finds Features/Events/Event.cshtml.</summary>
internal sealed class FeatureViews : IViewLocationExpander, IControllerModelConvention
{
    private const string Feature = "feature";

    public void Apply(ControllerModel controller) =>
        controller.Properties[Feature] = controller.ControllerType.Namespace!.Split('.')[^1];

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Feature] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.Properties[Feature] as string ?? "Shared";

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [$"/Features/{context.Values[Feature]}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"];
}
