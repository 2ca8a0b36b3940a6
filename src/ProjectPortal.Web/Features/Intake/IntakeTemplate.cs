using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Files.Sheets;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>The file that a focal point fills in: headings and choices in the reader's language, an example, and what to know.</summary>
internal static class IntakeTemplate
{
    private const int InstructionWidth = 110;

    public static IReadOnlyList<XlsxSheet> Sheets(Words words, string eventTitle, int year) =>
    [
        new(words["Intake.SheetName"],
            [.. IntakeColumns.All.Select(
            f => new XlsxColumn(Heading(words, f), f.Width, ChoicesOf(words, f),
            f.Name == nameof(Nominee.BirthYear) ? (Nomination.OldestBirthYear, year - 18) : null))], Rows([.. Example(words)]))
        {
            Mistake = words["Intake.CellMistake"],
        },
        new(words["Intake.InstructionsName"], [new XlsxColumn(words["Intake.InstructionsTitle", eventTitle], InstructionWidth)],
            Rows([.. Instructions(words).Select(line => (IReadOnlyList<object?>)[line])])),
    ];

    public static IReadOnlyList<string> Headings(Words words) => [.. IntakeColumns.All.Select(f => Heading(words, f))];

    public static IAsyncEnumerable<IReadOnlyList<object?>> ExampleRows(Words words) => Rows([.. Example(words)]);

    private static string Heading(Words words, IntakeField field) => field.Optional ? words[field.Title] : words[field.Title] + " *";

    private static IReadOnlyList<string>? ChoicesOf(Words words, IntakeField field) => field.Name switch
    {
        nameof(Nominee.Sex) => [.. IntakeColumns.Sexes.Select(s => words.Localize(s))],
        nameof(Nominee.Authority) => [.. IntakeColumns.Authorities.Select(a => words.Localize(a))],
        _ => null,
    };

    private static IEnumerable<IReadOnlyList<object?>> Example(Words words)
    {
        yield return
        [
            words["Intake.ExampleMark"], "Pema", "Dorji", words.Localize(Sex.Female), 1979, "pema.dorji@example.org", "+975 2 123456",
            words["Intake.ExampleLanguages"], words["Intake.ExamplePosition"],
            words["Intake.ExampleOrganisation"], "", "", words["Intake.ExampleAreaOfWork"], words.Localize(ImplementingAuthority.Decides),
            words["Intake.ExampleWouldIntroduce"], words["Intake.ExampleSuperior"],
        ];
    }

    private static IEnumerable<string> Instructions(Words words)
    {
        for (var i = 1; i <= 7; i++)
            yield return words[$"Intake.Instruction{i}", NominationIntake.MostRows];
        foreach (var authority in IntakeColumns.Authorities)
            yield return $"{words.Localize(authority)}: {words[$"Nominations.Authority{authority}"]}";
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        foreach (var row in rows)
        {
            await Task.CompletedTask;
            yield return row;
        }
    }
}
