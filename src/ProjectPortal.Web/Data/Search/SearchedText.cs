using Microsoft.EntityFrameworkCore.ChangeTracking;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Search;

/// <summary>Which records the search finds, and by which of their texts.</summary>
internal static class SearchedText
{
    public static SearchSubject? SubjectOf(Entity entity) => entity switch
    {
        Project => SearchSubject.Project,
        Event => SearchSubject.Event,
        Nomination => SearchSubject.Nomination,
        Challenge => SearchSubject.Challenge,
        Lesson => SearchSubject.Lesson,
        _ => null,
    };

    public static IReadOnlySet<string> WordsOf(Entity entity) => entity switch
    {
        Project p => SearchWord.In(p.Title.En, p.Title.Fr, p.Code, p.OtherCode),
        Event e => SearchWord.In([e.Title.En, e.Title.Fr, .. e.Places.SelectMany(p => new[] { p.City.En, p.City.Fr })]),
        Nomination n => SearchWord.In(n.SearchKey),
        Challenge c => SearchWord.In(c.Description.En, c.Description.Fr, c.ActionTaken.En, c.ActionTaken.Fr),
        Lesson l => SearchWord.In(l.Text.En, l.Text.Fr),
        _ => throw new ArgumentOutOfRangeException(nameof(entity), entity.GetType().Name, "The search does not find these."),
    };

    /// <summary>Whether one of these texts is about to be saved as another.</summary>
    public static bool IsModified(EntityEntry entry) => entry.Entity switch
    {
        Project => entry.Any("Title", "Code", "OtherCode"),
        Event => entry.Any("Title"),
        Nomination => entry.Any("SearchKey"),
        Challenge => entry.Any("Description", "ActionTaken"),
        Lesson => entry.Any("Text"),
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
