using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>Where things are, so that they are found.</summary>
public class RoomTests
{
    private const string Features = "src/ProjectPortal.Web/Features/";

    /// <summary>A view is looked for in all rooms of its feature, so a second one of the same name would be found by chance.</summary>
    [Fact]
    public void No_two_views_of_a_feature_have_one_name() =>
        (from file in Sources.All
         where file.Path.StartsWith(Features, StringComparison.Ordinal) && file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
         let name = Path.GetFileName(file.Path)
         where name is not "_ViewImports.cshtml"
         group file.Path by (Feature: file.Path[Features.Length..].Split('/')[0], name) into views
         where views.Count() > 1
         select string.Join(" and ", views)).ShouldBeEmpty();

    /// <summary>But for <c>Shared</c>, which everybody uses and which is sorted by what a thing is.</summary>
    [Fact]
    public void A_file_is_in_the_room_that_its_namespace_names() =>
        (from file in Sources.All
         where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal)
             && !file.Path.StartsWith(Features + "Shared/", StringComparison.Ordinal)
                 && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
         let said = Regex.Match(file.Text, @"^namespace (?<name>[\w.]+);", RegexOptions.Multiline).Groups["name"].Value
         where said.Length > 0 && said != Path.GetDirectoryName(file.Path)!["src/".Length..].Replace('/', '.')
         select $"{file.Path} says {said}").ShouldBeEmpty();
}
