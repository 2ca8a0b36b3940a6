using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>What the sample's events are judged by, and the three invented members of staff who judge.</summary>
internal static class Judges
{
    /// <summary>Who the demo account of staff stands in for, so that it has answered already.</summary>
    public const string First = "Sample data, member A";

    private static readonly Actor[] Members = [
        new(null, First, Roles.Staff), new(null, "Sample data, member B", Roles.Staff), new(null, "Sample data, member C", Roles.Staff)];

    public static void SetCriteria(Event ofEvent, DateTime at)
    {
        CriterionPlan[] criteria =
        [
            new(new("Keeps records every day", "Gestion quotidienne d’archives"),
                new("The post is about records, not beside them.", "Le poste porte sur les archives, et non sur un sujet voisin."), 5),
            new(new("Can begin a pilot within three months", "Lancement possible d’un essai dans les trois mois"),
                new("Decides, or has the word of who does.", "La personne décide, ou a l’engagement de la personne qui décide."), 4),
            new(new("A superior signs for it", "Engagement d’un supérieur hiérarchique"),
                new("Named, and still there next year.", "Le supérieur est nommément désigné et sera encore en poste l’an prochain."), 3),
            new(new("Will teach others at home", "Formation d’autres personnes dans le pays"), Wording.None, 2),
        ];
        ofEvent.StartCriteria(criteria, 60, Stage.ByStaff(at)).BeDone();
    }

    /// <summary>One member's marks for a nomination, around a level from 1 to 5: the members differ a little, as members do.</summary>
    public static Assessment Score(Event ofEvent, Nomination nomination, char member, int level, string comment, DateTime at)
    {
        var answer = Begin(ofEvent, nomination, member, at);
        var person = nomination.Nominee.FamilyName.Sum(letter => letter);
        var marks = ofEvent.Criteria.OrderBy(c => c.Order)
            .Select((c, i) => (c.Id, Mark: (int?)Math.Clamp(level + (((i * 2) + member + person) % 3) - 1, 0, Assessment.BestMark)))
            .ToDictionary(m => m.Id, m => m.Mark);
        foreach (var wrong in answer.Score(ofEvent, marks, comment, othersScored: false, By(member, at)))
            wrong.BeDone();
        return answer;
    }

    public static Assessment Abstain(Event ofEvent, Nomination nomination, char member, string comment, DateTime at)
    {
        var answer = Begin(ofEvent, nomination, member, at);
        answer.Abstain(ofEvent, comment, By(member, at)).BeDone();
        return answer;
    }

    public static Assessment DeclareConflict(Event ofEvent, Nomination nomination, char member, string reason, DateTime at)
    {
        var answer = Begin(ofEvent, nomination, member, at);
        answer.DeclareConflict(ofEvent, reason, By(member, at)).BeDone();
        return answer;
    }

    private static Assessment Begin(Event ofEvent, Nomination nomination, char member, DateTime at) =>
        Assessment.Begin(nomination, ofEvent, By(member, at)).BeMade();

    private static Act By(char member, DateTime at) => new(Members[member - 'A'], at);
}
