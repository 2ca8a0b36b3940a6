using ProjectPortal.Domain;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Tests.Domain.Results;

internal static class Doing
{
    public static readonly Act Staff = By(Roles.Staff);

    public static Act By(Roles roles) => new(new Actor(7, "Somebody", roles), new DateTime(2016, 3, 2, 9, 0, 0, DateTimeKind.Utc));
}
