using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Views live beside their controllers: Features/Events/Plan/WaiverController.cs finds Features/Events/Plan/Waiver.cshtml.
/// What is not there is looked for in the feature, in its other rooms, and in what all features share.
/// </summary>
internal sealed class FeatureViews : IViewLocationExpander, IControllerModelConvention
{
    private const string Room = "room";
    private const string Root = "ProjectPortal.Web.Features.";

    private static readonly string[] Shared =
        ["Shared/Shell", "Shared/Forms", "Shared/Drafts", "Shared/Tables", "Shared/Mails", "Shared/Differences", "Shared"];

    private readonly SortedSet<string> _rooms = new(StringComparer.Ordinal);

    public void Apply(ControllerModel controller)
    {
        var room = controller.ControllerType.Namespace![Root.Length..].Replace('.', '/');
        controller.Properties[Room] = room;
        _rooms.Add(room);
    }

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Room] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.Properties[Room] as string
            ?? "Shared";

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var own = context.Values[Room]!;
        var feature = own.Split('/')[0];
        var others = _rooms.Where(r => r.StartsWith(feature + "/", StringComparison.Ordinal));
        return from place in ((IEnumerable<string>)[own, feature, .. others, .. Shared]).Distinct()
               select $"/Features/{place}/{{0}}.cshtml";
    }
}
