using ProjectPortal.Domain;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>Who is acting in this scope: the clock, until a signed-in person takes over.</summary>
public sealed class Acting(TimeProvider clock)
{
    public Actor By { get; set; } = Actor.Clock;

    /// <summary>The act that is being done now.</summary>
    public Act Now => new(By, clock.GetUtcNow().UtcDateTime);
}
