using System.Globalization;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
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

    /// <summary>Above the headings there may be a title, a logo's text, a date.</summary>
    private const int MostAboveHeadings = 20;

    /// <summary>Rows and columns of the sheet that nobody sees, as people name them.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <param name="withHidden">Whether the person said that what nobody sees is to be taken too.</param>
    public static IntakeReading Read(IReadOnlyList<SheetTable> sheets, Words words, bool withHidden)
    {
        var hidden = sheets.Where(s => s.IsHidden).Select(s => words["Intake.HiddenSheet", s.Name]).ToList();
        var sheet = sheets.FirstOrDefault(s => HeadOf(s) is not null);
        return sheet is null
            ? new IntakeReading([], [], [new IntakeProblem(null, null, null, words["Intake.NoHeadings"])], hidden)
            : Read(sheet, HeadOf(sheet)!, words, hidden, withHidden);
    }

    public IntakeProblem Problem(int row, string field, string sentence) =>
        Columns.FirstOrDefault(c => c.Field.Name == field) is { } column
            ? new IntakeProblem(row, column.Letter, column.Heading, sentence)
            : new IntakeProblem(row, null, null, sentence);

    private static SheetRow? HeadOf(SheetTable sheet) =>
        sheet.Rows.Take(MostAboveHeadings).FirstOrDefault(r =>
            r.Cells.Count(c => IntakeColumns.Find(c.Text) is not null) >= FewestHeadings);

    private static IntakeReading Read(SheetTable sheet, SheetRow head, Words words, List<string> notes, bool withHidden)
    {
        var (wrong, columns, unseen) = (new List<IntakeProblem>(), new List<IntakeColumn>(), new List<string>());
        if (sheet.Rows[0] != head)
            notes.Add(words["Intake.HeadingsBelow", head.Number]);
        for (var i = 0; i < head.Cells.Count; i++)
        {
            // The template marks what is needed with a star.
            var (heading, letter) = (head.Cells[i].Text.TrimEnd(' ', '*'), XlsxColumn.Letters(i));
            if (heading.Length == 0)
                continue;
            if (sheet.HiddenColumns.Contains(i))
                unseen.Add(words["Intake.HiddenColumn", letter, heading]);
            if (sheet.HiddenColumns.Contains(i) && !withHidden)
                continue;
            if (IntakeColumns.Find(heading) is not { } field)
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

        unseen.AddRange(sheet.Rows.Where(r => r.IsHidden && r.Number > head.Number).Select(r => words["Intake.HiddenRow", r.Number]));
        var reading = new IntakeReading(columns, [], wrong, notes) { Hidden = unseen };
        var rows = new List<IntakeRow>();
        foreach (var line in sheet.Rows.SkipWhile(r => r != head).Skip(1).Where(r => withHidden || !r.IsHidden))
        {
            notes.AddRange(sheet.IsText ? columns.Where(c => line[c.Index].Text.Contains('\n', StringComparison.Ordinal))
                .Select(c => words["Intake.ManyLines", line.Number, c.Letter, c.Heading]) : []);
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
                Note(field, words["Intake.NoSuchChoice", Text(field), string.Join(", ", choices.Select(c => words.Localize(c)))]);
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
            if (text.Length > 0 && !MailAddress.IsSendable(text))
                Note("Email", words["Intake.NoAddress", text]);
            return text;
        }
    }
}
