using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>One column of the template: what it fills, how long its text may be, whether a nomination is complete without it.</summary>
public sealed record IntakeField(string Name, int Most, bool Optional, int Width)
{
    /// <summary>The key of its title.</summary>
    public string Title => $"Nominations.{(Name == nameof(Nominee.Title) ? "PersonTitle" : Name)}";
}

/// <summary>The columns of the template, and how a heading or a choice in either language is known again.</summary>
internal static class IntakeColumns
{
    private static readonly Dictionary<string, int> Widths = new(StringComparer.Ordinal)
    {
        [nameof(Nominee.Title)] = 22,
        [nameof(Nominee.Sex)] = 10,
        [nameof(Nominee.BirthYear)] = 12,
        [nameof(Nominee.Email)] = 28,
        [nameof(Nominee.Position)] = 28,
        [nameof(Nominee.Organisation)] = 28,
        [nameof(Nominee.AreaOfWork)] = 40,
        [nameof(Nominee.Authority)] = 18,
        [nameof(Nominee.WouldIntroduce)] = 40,
        [nameof(Nominee.Superior)] = 28,
    };

    /// <summary>What the form asks for, a column each, with the form's own lengths; only its texts may be left out.</summary>
    public static readonly IReadOnlyList<IntakeField> All =
        [.. from field in typeof(NomineeForm).GetProperties()
            let most = field.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength
            let optional = most is not null && field.GetCustomAttribute<AskedAtSubmissionAttribute>() is null
            select new IntakeField(field.Name, most ?? Lengths.Name, optional, Widths.GetValueOrDefault(field.Name, 20))];

    public static readonly Sex[] Sexes = [Sex.Female, Sex.Male];

    public static readonly ImplementingAuthority[] Authorities =
        [ImplementingAuthority.Decides, ImplementingAuthority.Advises, ImplementingAuthority.Implements, ImplementingAuthority.Liaises];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("fr")];

    private static readonly Dictionary<string, IntakeField> ByHeading =
        (from field in All
         from key in Languages.Select(l => Folding.Fold(Words.Find(field.Title, l) ?? field.Name)).Append(Folding.Fold(field.Name))
         group field by key into same
         select same).ToDictionary(same => same.Key, same => same.First());

    public static IntakeField? Find(string heading) => ByHeading.GetValueOrDefault(Folding.Fold(heading))
        ?? (IntakeWords.FieldOf(Folding.Fold(heading)) is { } name ? All.First(f => f.Name == name) : null);

    /// <summary>Whether the row is the template's example, in either language.</summary>
    public static bool IsExample(IEnumerable<string> cells)
    {
        var marks = Languages.Select(l => Folding.Fold(Words.Find("Intake.ExampleMark", l)!)).ToList();
        return cells.Any(c => c.Length > 0 && marks.Contains(Folding.Fold(c)));
    }

    /// <summary>The choice that a text names, in either language, by its code or by a usual short form; null where it names none.</summary>
    public static T? Choice<T>(string text, IReadOnlyList<T> choices)
        where T : struct, Enum =>
        choices.Where(c => IntakeWords.Mean(Folding.Fold(text), c)
            || Languages.Select(l => Words.Find($"Enums.{typeof(T).Name}.{c}", l) ?? "").Append(c.ToString())
            .Any(name => Folding.Fold(name) == Folding.Fold(text)))
            .Select(c => (T?)c).FirstOrDefault();
}
