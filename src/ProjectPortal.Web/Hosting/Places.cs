using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Mail;

namespace ProjectPortal.Web.Hosting;

/// <summary>
/// Where the portal keeps what it keeps: the data, the files, the keys and the mails in one folder, out of which a setting of its own
/// can take each.
/// </summary>
internal static class Places
{
    private const string Folder = "Storage:Folder";
    private const string Keys = "DataProtection:Folder";

    /// <summary>Says where the parts are, below everything else that may say so.</summary>
    public static void AddPlaces(this WebApplicationBuilder builder)
    {
        var folder = Path.GetFullPath(builder.Configuration[Folder] is { Length: > 0 } set ? set : "App_Data");
        var parts = new Dictionary<string, string?>
        {
            [Keys] = Path.Combine(folder, "keys"),
            ["Files:Folder"] = Path.Combine(folder, "files"),
            ["Mail:PickupDirectory"] = Path.Combine(folder, "mail"),
        };
        if (builder.Configuration["Database:Provider"] is null or DatabaseSetup.Sqlite)
        {
            parts["ConnectionStrings:Portal"] = new DbConnectionStringBuilder { ["Data Source"] = Path.Combine(folder, "portal.db") }
                .ConnectionString;
        }

        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = parts });
    }

    /// <summary>The folder of the keys that seal cookies and links.</summary>
    public static DirectoryInfo KeysOf(IConfiguration configuration) => new(configuration[Keys]!);

    /// <summary>What is kept where, for who starts the portal.</summary>
    public static IEnumerable<string> Listed(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetDbConnection();
        var mail = app.Services.GetRequiredService<IOptions<MailOptions>>().Value;
        return [
            $"data   {database.DataSource}{(File.Exists(database.DataSource) ? "" : $", {database.Database}")}",
            $"files  {app.Services.GetRequiredService<IFileStore>().Place}",
            $"keys   {KeysOf(app.Configuration).FullName}",
            mail.Smtp.Host.Length > 0 ? $"mails  go to {mail.Smtp.Host}" : $"mails  {Path.GetFullPath(mail.PickupDirectory)}"];
    }
}
