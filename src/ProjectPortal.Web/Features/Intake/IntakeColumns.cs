using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>One column of the template: what it fills, how long its text may be, whether a nomination is complete without it.</summary>
public sealed record IntakeField(string Name, int Most, bool Optional = false, int Width = 20)
{
    /// <summary>The key of its title.</summary>
    public string Title => $"Nominations.{(Name == nameof(Nominee.Title) ? "PersonTitle" : Name)}";
}

/// <summary>The columns of the template, and how a heading or a choice in either language is known again.</summary>
internal static class IntakeColumns
{
    public static readonly IReadOnlyList<IntakeField> All =
    [
        new(nameof(Nominee.Title), Lengths.Name, Optional: true, Width: 22),
        new(nameof(Nominee.GivenName), Lengths.Name),
        new(nameof(Nominee.FamilyName), Lengths.Name),
        new(nameof(Nominee.Sex), Lengths.Name, Width: 10),
        new(nameof(Nominee.BirthYear), Lengths.Name, Width: 12),
        new(nameof(Nominee.Email), Lengths.Email, Width: 28),
        new(nameof(Nominee.Phone), Lengths.Phone, Optional: true),
        new(nameof(Nominee.Languages), Lengths.Name),
        new(nameof(Nominee.Position), Lengths.Name, Width: 28),
        new(nameof(Nominee.Organisation), Lengths.Name, Width: 28),
        new(nameof(Nominee.Unit), Lengths.Name, Optional: true),
        new(nameof(Nominee.Level), Lengths.Name, Optional: true),
        new(nameof(Nominee.AreaOfWork), Lengths.Text, Width: 40),
        new(nameof(Nominee.Authority), Lengths.Name, Width: 18),
        new(nameof(Nominee.WouldIntroduce), Lengths.Text, Width: 40),
        new(nameof(Nominee.Superior), Lengths.Name, Width: 28),
    ];

    public static readonly Sex[] Sexes = [Sex.Female, Sex.Male];

    public static readonly ImplementingAuthority[] Authorities =
        [ImplementingAuthority.Decides, ImplementingAuthority.Advises, ImplementingAuthority.Implements, ImplementingAuthority.Liaises];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("fr")];

    private static readonly Dictionary<string, IntakeField> ByHeading =
        (from field in All
         from key in Languages.Select(l => Folded(Words.Find(field.Title, l) ?? field.Name)).Append(Folded(field.Name))
         group field by key into same
         select same).ToDictionary(same => same.Key, same => same.First());

    public static IntakeField? Of(string heading) => ByHeading.GetValueOrDefault(Folded(heading));

    /// <summary>Whether the row is the template's example, in either language.</summary>
    public static bool IsExample(IEnumerable<string> cells)
    {
        var marks = Languages.Select(l => Folded(Words.Find("Intake.ExampleMark", l)!)).ToList();
        return cells.Any(c => c.Length > 0 && marks.Contains(Folded(c)));
    }

    /// <summary>The choice that a text names, in either language or by its code; null where it names none.</summary>
    public static T? Choice<T>(string text, IReadOnlyList<T> choices)
        where T : struct, Enum =>
        choices.Where(c => Languages.Select(l => Words.Find($"Enums.{typeof(T).Name}.{c}", l) ?? "").Append(c.ToString()).Any(name => Folded(name) == Folded(text)))
            .Select(c => (T?)c).FirstOrDefault()
        ?? (text.Length == 1 ? choices.Where(c => c.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)).Select(c => (T?)c).SingleOrDefault() : null);

    private static string Folded(string text) => string.Join(' ', Nominee.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
