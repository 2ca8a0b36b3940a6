using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Projects;

public class ProjectTests
{
    private static readonly DateOnly Start = new(2012, 12, 1);
    private static readonly DateOnly End = new(2015, 12, 31);
    private static readonly Wording Reason = new("The third tour moved.");

    [Fact]
    public void A_project_ends_after_it_starts()
    {
        Project.CheckDates(Start, Start, null, Wording.None).ShouldBe(new Refusal("ProjectEndsBeforeStart", "OriginalEndOn"));
        Project.CheckDates(Start, Start.AddDays(1), null, Wording.None).ShouldBeNull();
        Project.CheckDates(Start, End, Start, Reason).ShouldBe(new Refusal("ProjectEndsBeforeStart", "ActualEndOn"));
    }

    [Fact]
    public void An_extension_needs_its_reason_and_an_early_end_does_not()
    {
        Project.CheckDates(Start, End, End.AddDays(1), Wording.None).ShouldBe(new Refusal("ExtensionNeedsReason", "ExtensionReason"));
        Project.CheckDates(Start, End, End.AddDays(1), Reason).ShouldBeNull();
        Project.CheckDates(Start, End, End, Wording.None).ShouldBeNull();
        Project.CheckDates(Start, End, End.AddDays(-1), Wording.None).ShouldBeNull();
    }

    [Fact]
    public void It_ends_when_it_really_ended()
    {
        var project = Made();
        (project.EndsOn, project.IsExtended).ShouldBe((End, false));

        project.ActualEndOn = End.AddMonths(6);
        (project.EndsOn, project.IsExtended).ShouldBe((End.AddMonths(6), true));

        project.ActualEndOn = End.AddMonths(-1);
        (project.EndsOn, project.IsExtended).ShouldBe((End.AddMonths(-1), false));
    }

    [Fact]
    public void Its_countries_are_those_that_were_chosen_each_once()
    {
        var project = Made("BT", "NP");

        project.Serve(["NP", "TG", "TG"], new Dictionary<string, string>()).ShouldBeNull();

        project.Beneficiaries.Select(b => b.CountryCode).ShouldBe(["NP", "TG"], ignoreOrder: true);
    }

    [Fact]
    public void A_country_with_a_part_in_it_stays_and_nothing_else_is_changed_meanwhile()
    {
        var project = Made("BT", "NP", "TG");

        project.Serve(["SN"], new Dictionary<string, string> { ["BT"] = "Bhutan", ["TG"] = "Togo" })
            .ShouldBe(new Refusal("BeneficiaryEngaged", "Beneficiaries", "Bhutan, Togo"));

        project.Beneficiaries.Select(b => b.CountryCode).ShouldBe(["BT", "NP", "TG"]);
    }

    [Fact]
    public void Its_history_is_found_under_itself_and_its_parts_are_told_by_code()
    {
        var project = Made("BT");
        project.OwningProjectId.ShouldBe(project.Id);
        project.Beneficiaries[0].InHistory.ShouldBe("BT");
        new Partner { ProjectId = 7, Name = Reason, Group = PartnerGroup.Other }.OwningProjectId.ShouldBe(7);
    }

    private static Project Made(params string[] countries)
    {
        var project = new Project
        {
            Slug = "roa-206",
            Code = "1213B",
            Title = new Wording("Practices"),
            ImplementingEntity = new Wording("DPADM"),
            StartsOn = Start,
            OriginalEndOn = End,
        };
        project.Serve(countries, new Dictionary<string, string>());
        return project;
    }
}
