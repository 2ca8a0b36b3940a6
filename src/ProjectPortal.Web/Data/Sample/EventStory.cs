using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>
/// Tells what happened to the nominations of one event, deed by deed. People are named by code, several separated by a space.
/// </summary>
internal sealed class EventStory(Stage stage, Event told, Delegates delegates, string tag)
{
    private readonly Dictionary<string, Nomination> _nominations = [];
    private readonly List<Assessment> _answers = [];

    /// <summary>Begun and not finished.</summary>
    public void Draft(string people, DateTime at)
    {
        foreach (var person in Each(people))
        {
            var nominee = delegates.Person(person, tag);
            Make(person, nominee with { Authority = ImplementingAuthority.NotStated, WouldIntroduce = "", Superior = "" }, at);
        }
    }

    /// <summary>Drafted, and handed in a day later; one focal point after the other between two moments.</summary>
    public void Submit(string people, DateTime from, DateTime to)
    {
        var all = Each(people);
        for (var i = 0; i < all.Length; i++)
        {
            var at = from + ((to - from) * i / all.Length);
            Make(all[i], delegates.Person(all[i], tag), at);
            SubmitAgain(all[i], at.AddHours(1 + (i % 20)));
        }
    }

    public void SubmitAgain(string person, DateTime at, string answer = "")
    {
        var nomination = _nominations[person];
        foreach (var wrong in nomination.Submit(told, alreadyNominated: false, stage.ByFocalPoint(nomination.CountryCode, at), answer))
            wrong.BeDone();
    }

    public void Return(string people, string reason, DateOnly dueOn, DateTime at, string part) =>
        Do(people, n => n.Return(reason, dueOn, Stage.ByStaff(at), part));

    public void Screen(string people, DateTime at) => Do(people, n => n.Screen(Stage.ByStaff(at)));

    /// <summary>Members of staff, each a letter, mark people around a level from 1 to 5.</summary>
    public void Score(string people, string members, int level, DateTime at, string comment = "")
    {
        foreach (var person in Each(people))
        {
            for (var i = 0; i < members.Length; i++)
                Keep(Judges.Score(told, _nominations[person], members[i], level, i == 0 ? comment : "", at.AddMinutes(20 * i)));
        }
    }

    public void Abstain(string person, char member, string comment, DateTime at) =>
        Keep(Judges.Abstain(told, _nominations[person], member, comment, at));

    public void DeclareConflict(string person, char member, string reason, DateTime at) =>
        Keep(Judges.DeclareConflict(told, _nominations[person], member, reason, at));

    public void Propose(string people, Proposal proposal, string reason, DateTime at)
    {
        var rank = _nominations.Values.Max(n => n.ReserveRank) ?? 0;
        Do(people, n => told.Propose(n, proposal, proposal == Proposal.Reserve ? ++rank : null, reason, Taken(n.CountryCode),
            Stage.ByStaff(at), new Scoring(ScoreOf(n), Answer.Scored)));
    }

    public void Release(DateTime at)
    {
        var held = _nominations.Values.Where(n => n.HoldsSeat).GroupBy(n => n.CountryCode).ToDictionary(g => g.Key, g => g.Count());
        var proposed = _nominations.Values.Where(n => n.Proposal != Proposal.None).ToList();
        told.Release(proposed, held, Stage.ByStaff(at), proposed.ToDictionary(n => n.Id, ScoreOf)).BeDone();
    }

    public void Promote(string person, string reason, DateTime at) =>
        Do(person, n => told.Promote(n, isNext: true, reason, Taken(n.CountryCode), Stage.ByStaff(at)));

    public void Confirm(string people, DateTime at) => Do(people, n => n.Confirm(stage.ByFocalPoint(n.CountryCode, at)));

    public void Lapse(string people, DateTime at) => Do(people, n => n.Lapse(Stage.ByClock(at)));

    public void Withdraw(string people, string reason, DateTime at) =>
        Do(people, n => n.Withdraw(reason, stage.ByFocalPoint(n.CountryCode, at)));

    /// <summary>The one who is replaced must have been saved: the substitute points at it.</summary>
    public void Replace(string person, string substitute, string reason, DateTime at)
    {
        var replaced = _nominations[person];
        var (next, wrong) = replaced.Replace(
            told, delegates.Person(substitute, tag), alreadyNominated: false, reason, stage.ByFocalPoint(replaced.CountryCode, at));
        foreach (var refusal in wrong)
            refusal.BeDone();
        Keep(substitute, next!);
    }

    public void Reopen(string people, string reason, DateTime at) => Do(people, n => n.Reopen(reason, Stage.ByStaff(at)));

    public void Attend(string people, DateTime at) => Do(people, n => n.Attend(told, Stage.ByStaff(at)));

    public void Miss(string people, DateTime at) => Do(people, n => n.Miss(told, Stage.ByStaff(at)));

    public static string[] Each(string people) => people.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private void Make(string person, Nominee nominee, DateTime at) =>
        Keep(person, Nomination.Draft(told, person[..2], nominee, stage.ByFocalPoint(person[..2], at)).BeMade());

    private void Keep(string person, Nomination nomination)
    {
        _nominations.Add(person, nomination);
        stage.Db.Nominations.Add(nomination);
    }

    private void Keep(Assessment answer)
    {
        _answers.Add(answer);
        stage.Db.Assessments.Add(answer);
    }

    private Score ScoreOf(Nomination nomination) =>
        Domain.Nominations.Score.Compute(told.Criteria, [.. _answers.Where(a => a.Nomination == nomination)]);

    private void Do(string people, Func<Nomination, Refusal?> deed)
    {
        foreach (var person in Each(people))
            deed(_nominations[person]).BeDone();
    }

    private SeatsTaken Taken(string country)
    {
        var held = _nominations.Values.Where(n => n.HoldsSeat).ToList();
        var proposed = _nominations.Values.Where(n => n.Proposal == Proposal.Select).ToList();
        return new SeatsTaken(held.Count, held.Count(n => n.CountryCode == country), proposed.Count,
            proposed.Count(n => n.CountryCode == country));
    }
}
