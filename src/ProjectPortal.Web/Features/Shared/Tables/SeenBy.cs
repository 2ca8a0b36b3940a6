using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Who may see a column, where not everybody may who sees the list.</summary>
internal static class SeenBy
{
    public static readonly Func<Actor, bool> Staff = a => a.IsAny(Roles.Staff);

    /// <summary>Who reads of all countries.</summary>
    public static readonly Func<Actor, bool> Whole = a => a.IsAny(Roles.Staff | Roles.Evaluator);

    /// <summary>Who writes to people: evaluators do not, so addresses are kept from them.</summary>
    public static readonly Func<Actor, bool> Correspondents = a => a.MaySee(DataKind.Contact);

    /// <summary>Who takes facts away without names, and is told people's numbers instead.</summary>
    public static readonly Func<Actor, bool> TakersWithoutNames = a => !a.MayTake(DataKind.Identity);
}
