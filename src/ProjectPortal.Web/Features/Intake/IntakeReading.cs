using System.Globalization;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Files.Sheets;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>Something about a cell, a row or the whole file.</summary>
/// <param name="Column">The letter of the column.</param>
public sealed record IntakeProblem(int? Row, string? Column, string? Heading, string Sentence)
{
    public string InWords(Words words) =>
        Row is null ? Sentence
        : Column is null ? words["Intake.InRow", Row, Sentence]
        : words["Intake.InCell", Row, Column, Heading, Sentence];
}

/// <param name="Letter">Where it stands in the file.</param>
public sealed record IntakeColumn(IntakeField Field, int Index, string Letter, string Heading);

/// <summary>One nomination as the file has it.</summary>
public sealed record IntakeRow(int Number, Nominee Nominee, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>What keeps it from being taken in at all.</summary>
    public List<IntakeProblem> Wrong { get; } = [];

    /// <summary>What keeps it from being submitted.</summary>
    public List<IntakeProblem> Missing { get; } = [];
}

/// <summary>The rows of a file, read without any language: the same bytes always give the same nominations.</summary>
public sealed record IntakeReading(
    IReadOnlyList<IntakeColumn> Columns, IReadOnlyList<IntakeRow> Rows, IReadOnlyList<IntakeProblem> Wrong, IReadOnlyList<string> Notes)
{
    private const int FewestHeadings = 3;

    public static IntakeReading Of(IReadOnlyList<SheetTable> sheets, Words words)
    {
        var hidden = sheets.Where(s => s.IsHidden).Select(s => words["Intake.HiddenSheet", s.Name]).ToList();
        var sheet = sheets.FirstOrDefault(HasHeadings);
        return sheet is null
            ? new IntakeReading([], [], [new IntakeProblem(null, null, null, words["Intake.NoHeadings"])], hidden)
            : Of(sheet, words, hidden);
    }

    public IntakeProblem Problem(int row, string field, string sentence) =>
        Columns.FirstOrDefault(c => c.Field.Name == field) is { } column
            ? new IntakeProblem(row, column.Letter, column.Heading, sentence)
            : new IntakeProblem(row, null, null, sentence);

    private static bool HasHeadings(SheetTable sheet) =>
        sheet.Rows.Count > 0 && sheet.Rows[0].Cells.Count(c => IntakeColumns.Of(c.Text) is not null) >= FewestHeadings;

    private static IntakeReading Of(SheetTable sheet, Words words, List<string> notes)
    {
        var (wrong, columns) = (new List<IntakeProblem>(), new List<IntakeColumn>());
        var head = sheet.Rows[0];
        for (var i = 0; i < head.Cells.Count; i++)
        {
            // The template marks what is needed with a star.
            var (heading, letter) = (head.Cells[i].Text.TrimEnd(' ', '*'), XlsxColumn.Letters(i));
            if (heading.Length == 0)
                continue;
            if (IntakeColumns.Of(heading) is not { } field)
                notes.Add(words["Intake.UnknownColumn", letter, heading]);
            else if (columns.Find(c => c.Field == field) is { } twin)
                wrong.Add(new IntakeProblem(head.Number, letter, heading, words["Intake.SameColumn", twin.Letter]));
            else
                columns.Add(new IntakeColumn(field, i, letter, heading));
        }

        if (sheet.WasGuessed)
            notes.Add(words["Intake.WasGuessed"]);
        var absent = IntakeColumns.All.Where(f => !f.Optional && columns.TrueForAll(c => c.Field != f)).Select(f => words[f.Title])
            .ToList();
        if (absent.Count > 0)
            notes.Add(words["Intake.AbsentColumns", string.Join(", ", absent)]);

        var reading = new IntakeReading(columns, [], wrong, notes);
        var rows = new List<IntakeRow>();
        foreach (var line in sheet.Rows.Skip(1))
        {
            if (IntakeColumns.IsExample(line.Cells.Select(c => c.Text)))
                notes.Add(words["Intake.ExampleIgnored", line.Number]);
            else if (!columns.TrueForAll(c => line[c.Index] == SheetCell.Blank))
                rows.Add(reading.Read(line, words));
        }

        if (rows.Count == 0)
            wrong.Add(new IntakeProblem(null, null, null, words["Intake.NoRows"]));
        if (rows.Count > NominationIntake.MostRows)
            wrong.Add(new IntakeProblem(null, null, null, words["Intake.TooManyRows", NominationIntake.MostRows, rows.Count]));
        return reading with { Rows = rows };
    }

    private IntakeRow Read(SheetRow line, Words words)
    {
        var wrong = new List<IntakeProblem>();
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in Columns)
        {
            var cell = line[column.Index];
            if (cell.IsFormula)
                Note(column.Field.Name, words["Intake.Formula"]);
            else if (cell.IsError)
                Note(column.Field.Name, words["Intake.ErrorCell", cell.Text]);
            else if (cell.Text.Length > column.Field.Most)
                Note(column.Field.Name, words["Intake.TooLong", column.Field.Most, cell.Text.Length]);
            var isText = !cell.IsFormula && !cell.IsError && cell.Text.Length <= column.Field.Most;
            cells[column.Field.Name] = isText ? cell.Text.ReplaceLineEndings("\n") : "";
        }

        var row = new IntakeRow(line.Number, Nominee(), cells);
        row.Wrong.AddRange(wrong);
        return row;

        string Text(string field) => cells.GetValueOrDefault(field, "");

        void Note(string field, string sentence) => wrong.Add(Problem(line.Number, field, sentence));

        Nominee Nominee() => new()
        {
            Title = Text("Title"),
            GivenName = Text("GivenName"),
            FamilyName = Text("FamilyName"),
            Sex = Choice("Sex", IntakeColumns.Sexes) ?? Sex.NotStated,
            BirthYear = Year(),
            Email = Address(),
            Phone = Text("Phone"),
            Languages = Text("Languages"),
            Position = Text("Position"),
            Organisation = Text("Organisation"),
            Unit = Text("Unit"),
            Level = Text("Level"),
            AreaOfWork = Text("AreaOfWork"),
            Authority = Choice("Authority", IntakeColumns.Authorities) ?? ImplementingAuthority.NotStated,
            WouldIntroduce = Text("WouldIntroduce"),
            Superior = Text("Superior"),
        };

        T? Choice<T>(string field, T[] choices)
            where T : struct, Enum
        {
            var choice = IntakeColumns.Choice(Text(field), choices);
            if (choice is null && Text(field).Length > 0)
                Note(field, words["Intake.NoSuchChoice", Text(field), string.Join(", ", choices.Select(c => words.Of(c)))]);
            return choice;
        }

        int? Year()
        {
            var text = Text("BirthYear");
            if (text.Length == 0)
                return null;
            if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                return year;
            // A whole date of birth in the column, of which only the year is wanted.
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day.Year;

            Note("BirthYear", words["Intake.NoYear", text]);
            return null;
        }

        string Address()
        {
            var text = Text("Email");
            if (text.Length > 0 && !Domain.Nominations.Nominee.IsAddress(text))
                Note("Email", words["Intake.NoAddress", text]);
            return text;
        }
    }
}
