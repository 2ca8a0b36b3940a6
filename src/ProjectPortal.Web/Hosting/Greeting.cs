using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ProjectPortal.Web.Data.Sample;

namespace ProjectPortal.Web.Hosting;

/// <summary>What somebody who just started the portal wants to read: where it is, where it keeps things, and who can sign in.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.Count == 0)
            return;

        Console.WriteLine();
        Console.WriteLine($"ProjectPortal is at {string.Join(" and ", addresses)}");
        foreach (var place in Places.Listed(app))
            Console.WriteLine($"  {place}");
        if (DemoAccounts.AreWanted(app.Environment))
        {
            Console.WriteLine("Demo accounts (Development only), all with the password " + DemoAccounts.PasswordOf(app.Configuration)
                + ":");
            Console.WriteLine($"  {DemoAccounts.Staff}  (also administrator), {DemoAccounts.Reviewer}  (staff, to clear reports),");
            Console.WriteLine($"  {DemoAccounts.Evaluator},");
            Console.WriteLine($"  {DemoAccounts.FocalPoint("bt")} and likewise for each of the 39 countries, by its two-letter code");
        }

        Console.WriteLine();
    }
}
