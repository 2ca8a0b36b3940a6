using Microsoft.AspNetCore.Identity;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data;

/// <summary>What the migration tools need to see the same model as the running portal: Identity shapes its tables by its options.</summary>
internal static class DesignTime
{
    public static IServiceProvider Services { get; } = Build();

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.Configure<IdentityOptions>(SignInSetup.Configure);
        return services.BuildServiceProvider();
    }
}
