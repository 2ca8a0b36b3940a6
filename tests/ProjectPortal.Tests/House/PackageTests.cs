using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>A version that nothing asks for is a promise that nobody keeps.</summary>
public class PackageTests
{
    [Fact]
    public void Every_package_with_a_version_is_used_by_a_project()
    {
        var versions = File.ReadAllText(Path.Combine(Sources.Root, "src/Directory.Packages.props"));

        Versions(versions).ShouldNotBeEmpty();
        Unused(versions, ProjectFiles()).ShouldBeEmpty();
    }

    [Fact]
    public void A_package_that_nothing_uses_would_be_noticed()
    {
        const string Versions =
            "<Project><PackageVersion Include=\"Used\" Version=\"1\" /><PackageVersion Include=\"Idle\" Version=\"1\" /></Project>";
        const string Project = "<Project><PackageReference Include=\"used\" /><!-- <PackageReference Include=\"Idle\" /> --></Project>";

        Unused(Versions, [Project]).ShouldBe(["Idle"]);
    }

    private static IEnumerable<string> Unused(string versions, IEnumerable<string> projects) =>
        Versions(versions).Except(projects.SelectMany(p => Named(p, "PackageReference")), StringComparer.OrdinalIgnoreCase);

    private static List<string> Versions(string versions) => Named(versions, "PackageVersion");

    private static List<string> Named(string project, string item) =>
        [.. XDocument.Parse(project).Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>()];

    private static IEnumerable<string> ProjectFiles() =>
        from room in new[] { "src", "tests" }
        from path in Directory.EnumerateFiles(Path.Combine(Sources.Root, room), "*.*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".csproj" || Path.GetFileName(path) is "Directory.Build.props"
        select File.ReadAllText(path);
}
