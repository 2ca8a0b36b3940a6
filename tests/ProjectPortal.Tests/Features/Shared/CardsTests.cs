using ProjectPortal.Web.Features.Shared;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>A table that a form writes by hand gets the roles that lists have.</summary>
public sealed class CardsTests
{
    [Theory]
    [InlineData("<thead><tr><th scope=\"col\" class=\"num\">A</th></tr></thead>",
        "<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\" class=\"num\">A</th></tr></thead>")]
    [InlineData("<tr class=\"group-row\"><th scope=\"rowgroup\" colspan=\"4\">B</th></tr>",
        "<tr role=\"row\" class=\"group-row\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"4\">B</th></tr>")]
    [InlineData("<tbody>\n<tr>\n<td\n data-label=\"C\"><a>&lt;td&gt;</a><track></td></tr></tbody>",
        "<tbody role=\"rowgroup\">\n<tr role=\"row\">\n<td role=\"cell\"\n data-label=\"C\"><a>&lt;td&gt;</a><track></td></tr></tbody>")]
    [InlineData("", "")]
    public void Rows_and_cells_get_their_roles_and_nothing_else_changes(string markup, string expected) =>
        CardsTagHelper.WithRoles(markup).ShouldBe(expected);
}
