using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Accounts;

/// <summary>
/// <c>create-administrator name@host [display name]</c>: makes the first account of an installation. The password is
/// read from the terminal, or from the pipe, never from the command line, where others could see it.
/// </summary>
internal static class FirstAdministrator
{
    public static async Task<int> CreateAsync(IServiceProvider services, IReadOnlyList<string> args)
    {
        if (args.Count == 0 || !MailAddress.IsSendable(args[0]))
        {
            await Console.Error.WriteLineAsync("Say who: create-administrator name@host.example [display name]");
            return 2;
        }

        var db = services.GetRequiredService<PortalDb>();
        if (await db.Users.AnyAsync(u => ((int)u.Roles & (int)Roles.Administrator) != 0 && u.ClosedAt == null))
        {
            await Console.Error.WriteLineAsync("There is an administrator already, who can invite others.");
            return 1;
        }

        await Console.Error.WriteLineAsync("Password (at least 12 characters):");
        var password = await Console.In.ReadLineAsync() ?? "";
        var user = new PortalUser
        {
            UserName = args[0],
            Email = args[0],
            EmailConfirmed = true,
            DisplayName = args.Count > 1 ? string.Join(' ', args.Skip(1)) : args[0],
            Roles = Roles.Administrator,
        };
        await using var making = await db.Database.BeginTransactionAsync();
        await db.TakeAsync(Guard.Administrators);
        var made = await services.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, password);
        if (made.Succeeded)
        {
            db.RecordOfAccount(user, "Created", services.GetRequiredService<Acting>().Now);
            await db.SaveChangesAsync();
            await making.CommitAsync();
        }

        foreach (var error in made.Errors)
            await Console.Error.WriteLineAsync(error.Description);
        if (made.Succeeded)
            await Console.Error.WriteLineAsync($"{args[0]} can sign in now and invite others.");
        return made.Succeeded ? 0 : 1;
    }
}
