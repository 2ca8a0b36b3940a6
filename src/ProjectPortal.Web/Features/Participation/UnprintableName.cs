using ProjectPortal.Reports;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>A person on whose papers boxes would stand, and in place of which characters.</summary>
public sealed record UnprintableName(int NominationId, string Name, IReadOnlyList<string> Characters)
{
    /// <summary>Those of some delegates whom papers cannot name as they are written.</summary>
    internal static IReadOnlyList<UnprintableName> Find(IEnumerable<DelegateRow> delegates) =>
    [
        .. from row in delegates
           let person = row.Nominee
           let lost = Unprintable.Find(
               person.Title, person.GivenName, person.FamilyName, person.Position, person.Unit, person.Organisation)
           where lost.Count > 0
           select new UnprintableName(row.Id, person.FullName, lost),
    ];
}
