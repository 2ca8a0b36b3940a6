using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using ProjectPortal.Web.Hosting;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>All that is kept is below one folder, and each part can be set apart.</summary>
public class PlacesTests
{
    private static readonly string[] Parts = ["ConnectionStrings:Portal", "Files:Folder", "DataProtection:Folder", "Mail:PickupDirectory"];

    [Fact]
    public void One_setting_moves_everything()
    {
        var settings = From("--Storage:Folder=/srv/portal");

        Parts.Select(p => settings[p])
            .ShouldBe(["Data Source=/srv/portal/portal.db", "/srv/portal/files", "/srv/portal/keys", "/srv/portal/mail"]);
    }

    [Fact]
    public void Without_it_all_is_below_where_the_portal_is_started() =>
        Parts.Select(p => From()[p]).ShouldAllBe(p => p!.Contains(Path.GetFullPath("App_Data"), StringComparison.Ordinal));

    [Fact]
    public void Each_part_can_be_elsewhere()
    {
        var settings = From("--Storage:Folder=/srv/portal", "--Files:Folder=/mnt/files", "--ConnectionStrings:Portal=Data Source=a.db");

        Parts.Select(p => settings[p]).ShouldBe(["Data Source=a.db", "/mnt/files", "/srv/portal/keys", "/srv/portal/mail"]);
    }

    [Fact]
    public void A_server_has_no_file() => From("--Database:Provider=SqlServer")["ConnectionStrings:Portal"].ShouldBeNull();

    private static IConfiguration From(params string[] arguments)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = arguments });
        builder.Configuration.AddCommandLine(arguments);
        builder.AddPlaces();
        return builder.Configuration;
    }
}
