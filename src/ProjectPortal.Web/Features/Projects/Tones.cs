using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Features.Projects;

/// <summary>The colour beside the word of a status.</summary>
internal static class Tones
{
    public static string For(ProjectStatus status) => status switch
    {
        ProjectStatus.Planned => "neutral",
        ProjectStatus.InImplementation => "info",
        ProjectStatus.Closed => "good",
    };
}
