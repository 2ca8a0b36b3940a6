using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Events.Plan;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.Life;

/// <summary>A deed that asks for its reason, and says before it what will happen and to whom.</summary>
public sealed record DeedPage(
    ProjectHead Project, string Slug, Wording Title, EventState State, EventAction Action, IReadOnlyList<string> Consequences,
    ReasonForm Form);
