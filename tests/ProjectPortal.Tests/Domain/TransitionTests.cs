using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain;

public class TransitionTests
{
    private enum Deed
    {
        Stay,
        Go,
        Choose,
    }

    private enum At
    {
        Home,
        Left,
        Right,
    }

    private static readonly Transition<Deed, At>[] Table =
    [
        new(Deed.Stay, [At.Home, At.Left], [], Roles.Staff),
        new(Deed.Go, [At.Home], [At.Left], Roles.Staff | Roles.Clock),
        new(Deed.Choose, [At.Home], [At.Left, At.Right], Roles.Clock, NeedsReason: true),
    ];

    [Fact]
    public void The_row_says_where_an_action_ends()
    {
        Table.Row(Deed.Stay).Target(At.Left).ShouldBe(At.Left);
        Table.Row(Deed.Go).Target(At.Home).ShouldBe(At.Left);
        Table.Row(Deed.Go).Target(At.Home, At.Left).ShouldBe(At.Left);
        Table.Row(Deed.Choose).Target(At.Home, At.Right).ShouldBe(At.Right);
    }

    [Fact]
    public void A_choice_that_the_row_does_not_offer_is_a_mistake_of_the_program()
    {
        Should.Throw<InvalidOperationException>(() => Table.Row(Deed.Go).Target(At.Home, At.Right)).Message.ShouldContain("not in Right");
        Should.Throw<InvalidOperationException>(() => Table.Row(Deed.Choose).Target(At.Home)).Message.ShouldContain("nobody chose");
        Should.Throw<InvalidOperationException>(() => Table.Row(Deed.Choose).Target(At.Home, At.Home));
    }

    [Fact]
    public void The_actor_is_asked_before_the_state_and_the_reason_last()
    {
        var (staff, elsewhere) = (new Actor(1, "Staff", Roles.Staff), new Refusal("Elsewhere"));
        Table.Row(Deed.Choose).Check(At.Left, staff, elsewhere).ShouldBe(new Refusal("NotYours"));
        Table.Row(Deed.Go).Check(At.Left, staff, elsewhere).ShouldBe(elsewhere);
        Table.Row(Deed.Go).Check(At.Home, staff, elsewhere).ShouldBeNull();
        Table.Row(Deed.Choose).CheckReason(" ").ShouldBe(new Refusal("ReasonMissing", "Reason"));
        Table.Row(Deed.Go).CheckReason(null).ShouldBeNull();
    }

    [Fact]
    public void What_may_be_done_is_told_in_the_order_of_the_table()
    {
        Table.ActionsFrom(At.Home, Roles.Staff).ShouldBe([Deed.Stay, Deed.Go]);
        Table.ActionsFrom(At.Home, Roles.Clock | Roles.Evaluator).ShouldBe([Deed.Go, Deed.Choose]);
        Table.ActionsFrom(At.Right, Roles.Staff).ShouldBeEmpty();
    }
}
