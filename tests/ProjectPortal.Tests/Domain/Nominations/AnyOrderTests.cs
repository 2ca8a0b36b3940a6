using FsCheck;
using FsCheck.Fluent;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>Whatever people do to an event, in whatever order: the seats hold and the history tells it all.</summary>
public sealed class AnyOrderTests
{
    private static readonly string[] Countries = ["BT", "NP", "TG"];

    private static readonly Actor[] Actors =
        [Stage.Staff, Stage.Staff, Stage.Bhutan, Stage.Nepal, new(6, "Focal point TG", Roles.FocalPoint, "TG"), Stage.Evaluator,
            Stage.Nominee, Actor.Clock];

    [Fact]
    public void No_order_of_deeds_breaks_seats_or_history()
    {
        var step = from deed in Gen.Choose(0, 17)
                   from whom in Gen.Choose(0, 30)
                   from actor in Gen.Choose(
            0, 3 * Actors.Length)
                   from way in Gen.Choose(0, 5)
                   select (deed, whom, actor, way);
        Prop.ForAll(Gen.ListOf(step, 200).ToArbitrary(), steps =>
        {
            var story = new Story();
            foreach (var (deed, whom, actor, way) in steps)
                story.Do(deed, whom, actor, way);
            story.Check();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void The_stories_get_far_enough_to_mean_something()
    {
        var reached = new HashSet<NominationState>();
        var random = new Random(20130225);
        for (var i = 0; i < 200; i++)
        {
            var story = new Story();
            for (var j = 0; j < 400; j++)
                story.Do(random.Next(18), random.Next(31), random.Next((3 * Actors.Length) + 1), random.Next(6));
            reached.UnionWith(story.Nominations.Select(n => n.State));
        }

        reached.Count.ShouldBe(Enum.GetValues<NominationState>().Length, string.Join(", ", reached));
    }

    private sealed class Story
    {
        private readonly Event _event = Stage.Event(capacity: 3, seatsPerCountry: 2);
        private DateTime _now = Stage.Now;

        public List<Nomination> Nominations { get; } = [];

        /// <param name="actor">Anybody, or, beyond the list, whoever the deed is for.</param>
        public void Do(int deed, int whom, int actor, int way)
        {
            var country = Nominations.Count == 0 || deed == 17 ? Countries[whom % 3] : Nominations[whom % Nominations.Count].CountryCode;
            var by = actor < Actors.Length ? Actors[actor] : Fitting(deed, country);
            var act = new Act(by, _now);
            if (deed == 17 || Nominations.Count == 0)
            {
                if (Nomination.Draft(_event, by.CountryCode ?? country, Stage.Person($"Given{Nominations.Count}"), act)
                    .Nomination is { } drafted)
                    Nominations.Add(drafted);
                return;
            }

            var one = Nominations[whom % Nominations.Count];
            var taken = new SeatsTaken(
                Nominations.Count(n => n.HoldsSeat), Nominations.Count(n => n.HoldsSeat && n.CountryCode == one.CountryCode),
                Nominations.Count(n => n.Proposal == Proposal.Select),
                    Nominations.Count(n => n.Proposal == Proposal.Select && n.CountryCode == one.CountryCode));
            switch (deed)
            {
                case 0 or 1: one.Submit(_event, false, act); break;
                case 2: one.Return("Why?", DateOnly.FromDateTime(_now).AddDays(way), act); break;
                case 3: one.Screen(act); break;
                case 4 or 5: _event.Propose(one, (Proposal)(way % 4), way, "", taken, act); break;
                case 6: _event.Release([.. Nominations.Where(n => n.Proposal != Proposal.None)], Held(), act); break;
                case 7: _event.Promote(one, way > 2, way > 4 ? "" : "Because.", taken, act); break;
                case 8: one.Confirm(act); break;
                case 9: one.Lapse(act); break;
                case 10: Substitute(one.Replace(_event, Stage.Person($"Other{Nominations.Count}"), false, "Ill.", act).Substitute); break;
                case 11: one.Withdraw(way > 4 ? "Ill." : "", act); break;
                case 12: one.Reopen("Again.", act); break;
                case 13: _ = way > 2 ? one.Attend(_event, act) : one.Miss(_event, act); break;
                case 14: _now = _now.AddDays(way * 3); _event.Advance(new Act(Actor.Clock, _now)); break;
                case 15: _event.ConfirmParticipants(act); break;
                case 16:
                    if (way == 0 && whom == 0) _event.Cancel(
                    "No money.", Nominations.Where(n => !NominationLifecycle.Ended.Contains(n.State)), act); break;
            }

            CheckSeats();
        }

        public void Check()
        {
            CheckSeats();
            foreach (var nomination in Nominations)
            {
                var moves = nomination.UnsavedChanges.Where(c => c.Action != nameof(NominationAction.Propose)).ToList();
                moves[0].Action.ShouldBe("Created");
                moves.Zip(moves.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
                moves[^1].To.ShouldBe(nomination.State.ToString());
                moves.Skip(1).ShouldAllBe(c => c.ByName.Length > 0 && NominationLifecycle.Table.Any(t =>
                    t.Action.ToString() == c.Action && t.From.Any(s => s.ToString() == c.From) && t.To.Any(s => s.ToString() == c.To)));
            }
        }

        private static Actor Fitting(int deed, string country) => deed switch
        {
            0 or 1 or 8 or 10 or 11 or 17 => Actors.First(a => a.CountryCode == country),
            9 or 14 => Actor.Clock,
            _ => Stage.Staff,
        };

        private void CheckSeats()
        {
            var held = Held();
            held.Values.Sum().ShouldBeLessThanOrEqualTo(_event.TotalSeats);
            foreach (var (country, count) in held)
                count.ShouldBeLessThanOrEqualTo(_event.SeatsFor(country));
        }

        private Dictionary<string, int> Held() =>
            Nominations.Where(n => n.HoldsSeat).GroupBy(n => n.CountryCode).ToDictionary(g => g.Key, g => g.Count());

        private void Substitute(Nomination? substitute)
        {
            if (substitute is not null)
                Nominations.Add(substitute);
        }
    }
}
