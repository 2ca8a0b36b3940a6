using System.Diagnostics;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

/// <summary>The first account of an installation is made from the command line, by the program itself.</summary>
public class FirstAdministratorTests
{
    [Fact]
    public async Task The_first_administrator_is_made_once_with_a_good_password()
    {
        await using var host = PortalHost.OnFirstDay(
            "Production", new() { ["Sample:Load"] = "false", ["Cookies:Secure"] = "false" });

        (await RunAsync(host, "short", "create-administrator", "first@un.example", "First", "Person")).ShouldBe(1);
        (await RunAsync(host, "a long enough one", "create-administrator")).ShouldBe(2);
        (await RunAsync(host, "a long enough one", "create-administrator", "first@un.example", "First", "Person")).ShouldBe(0);
        (await RunAsync(host, "a long enough one", "create-administrator", "second@un.example")).ShouldBe(1);

        var landed = await host.Visit().SignInAsAsync("first@un.example", "a long enough one");
        landed.Path.ShouldBe("/administration/accounts");
        landed.TextsOf("tbody td a").ShouldBe(["First Person"]);
        (await host.ChangesAsync("Account", 1)).ShouldHaveSingleItem().Action.ShouldBe("Created");
    }

    private static async Task<int> RunAsync(PortalHost host, string password, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ProjectPortal.Web.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var key in (string[])["Database:Provider", "ConnectionStrings:Portal", "DataProtection:Folder"])
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = host.OwnSettings[key];
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(password);
        process.StandardInput.Close();
        var told = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        (await told).ShouldAllBe(t => !t.Contains(password, StringComparison.Ordinal));
        return process.ExitCode;
    }
}
