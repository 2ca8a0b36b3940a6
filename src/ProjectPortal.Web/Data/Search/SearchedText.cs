using Microsoft.EntityFrameworkCore.ChangeTracking;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Search;

/// <summary>Which records the search finds, and by which of their texts.</summary>
internal static class SearchedText
{
    /// <summary>A record may be found in several ways: a nomination by its words and by an address.</summary>
    public static IReadOnlyList<(SearchSubject Subject, IReadOnlySet<string> Words)> Ways(Entity entity) => entity switch
    {
        Project p => [(SearchSubject.Project, SearchWord.In(p.Title.En, p.Title.Fr, p.Code, p.OtherCode))],
        Event e => [(SearchSubject.Event,
            SearchWord.In([e.Title.En, e.Title.Fr, .. e.Places.SelectMany(p => new[] { p.City.En, p.City.Fr })]))],
        Nomination n =>
            [(SearchSubject.Nomination, SearchWord.In(n.Nominee.FullName, n.Nominee.Organisation)),
            (SearchSubject.NomineeAddress, SearchWord.OfAddress(n.Nominee.Email))],
        Challenge c =>
            [(SearchSubject.Challenge, SearchWord.In(c.Description.En, c.Description.Fr, c.ActionTaken.En, c.ActionTaken.Fr))],
        Lesson l => [(SearchSubject.Lesson, SearchWord.In(l.Text.En, l.Text.Fr, l.AppliedIn.En, l.AppliedIn.Fr))],
        Expenditure e => [(SearchSubject.Expenditure, SearchWord.In(e.DocumentReference, e.Description))],
        Document d => [(SearchSubject.Document,
            d.NominationId is not null || d.RemovedAt is not null ? SearchWord.In() : SearchWord.In(d.Title.En, d.Title.Fr, d.FileName))],
        Partner p => [(SearchSubject.Partner, SearchWord.In(p.Name.En, p.Name.Fr))],
        Activity a => [(SearchSubject.Activity, SearchWord.In(a.Statement.En, a.Statement.Fr))],
        Indicator i => [(SearchSubject.Indicator, SearchWord.In(i.Statement.En, i.Statement.Fr))],
        _ => [],
    };

    /// <summary>Whether one of these texts is about to be saved as another.</summary>
    public static bool IsModified(EntityEntry entry) => entry.Entity switch
    {
        Project => entry.Any("Title", "Code", "OtherCode"),
        Event => entry.Any("Title"),
        Nomination => entry.Any("Nominee"),
        Challenge => entry.Any("Description", "ActionTaken"),
        Lesson => entry.Any("Text", "AppliedIn"),
        Expenditure => entry.Any("DocumentReference", "Description"),
        Document => entry.Any("Title", "FileName", "RemovedAt"),
        Partner => entry.Any("Name"),
        Activity or Indicator => entry.Any("Statement"),
        _ => false,
    };

    private static bool Any(this EntityEntry entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.Metadata.FindComplexProperty(name) is null ? entry.Property(name).IsModified : entry.ComplexProperty(name).IsModified)
                return true;
        }

        return false;
    }
}
