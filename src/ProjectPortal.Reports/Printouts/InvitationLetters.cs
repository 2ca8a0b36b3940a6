using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Reports.Printouts;

/// <summary>A letter to one selected or confirmed delegate.</summary>
/// <param name="To">Whom it invites.</param>
/// <param name="DatedOn">The day of the last fact that it states.</param>
/// <param name="ConfirmBy">Until when (UTC) the delegate may still confirm; null once confirmed.</param>
/// <param name="TimeZone">Of the delegate's country, by whose clocks that is said.</param>
public sealed record Invitation(PrintoutDelegate To, DateOnly DatedOn, DateTime? ConfirmBy, string TimeZone)
{
    /// <summary>Which of the letters to this person.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The date of the letter that it takes the place of; null for the first.</summary>
    public DateOnly? Replaces { get; init; }
}

/// <summary>Whom a delegate may ask.</summary>
public sealed record PrintoutContact(string Name, string Email);

/// <summary>
/// Invitation letters on the letterhead of the implementing entity, each in its delegate's language. They say what the portal
/// knows and nothing else: what is paid for, and by whom, it does not know.
/// </summary>
public static class InvitationLetters
{
    private const double RoomToSign = 46;

    /// <param name="asOf">When the facts were taken (UTC).</param>
    public static ReportDocument Compose(PrintoutEvent of, IReadOnlyList<Invitation> letters, PrintoutContact? contact, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(letters);
        var language = letters.Select(letter => letter.To.Language).Distinct(StringComparer.Ordinal).Count() == 1 ? letters[0].To.Language
            : "en";
        var words = new PrintoutWords(language);
        return new ReportDocument
        {
            Title = letters.Count == 1 ? words["LetterTo", letters[0].To.FullName, words.Text(of.Title)]
                : words["LettersOf", words.Text(of.Title)],
            Language = language,
            CreatedAt = asOf,
            Author = string.Join(", ", words.Entity(of)),
            Subject = words["LetterSubject"],
            HasCover = false,
            HasTitle = false,
            HasContents = false,
            HasPageNumbers = false,
            Words = words.Furniture,
            Blocks = [.. letters.SelectMany((letter, index) => Letter(of, letter, contact, index > 0))
                .Select(block => block.Item2 == language ? block.Item1 : block.Item1 with { Lang = block.Item1.Lang ?? block.Item2 })],
        };
    }

    private static IEnumerable<(Block, string)> Letter(PrintoutEvent of, Invitation letter, PrintoutContact? contact, bool onNewPage)
    {
        var words = new PrintoutWords(letter.To.Language);
        var blocks = Blocks(of, letter, contact, words);
        return (onNewPage ? blocks.Prepend(new PageBreak()) : blocks).Select(block => (block, letter.To.Language));
    }

    private static IEnumerable<Block> Blocks(PrintoutEvent of, Invitation letter, PrintoutContact? contact, PrintoutWords words)
    {
        var to = letter.To;
        yield return new Masthead(words.Entity(of));
        yield return new Paragraph(words.Day(letter.DatedOn));
        if (letter.Replaces is { } before)
            yield return new Paragraph(words["LetterReplaces", letter.Number, letter.Number - 1, words.Day(before)]);
        yield return new Space(6);
        yield return Addressee(to, words);
        yield return new Space(6);
        yield return new Heading(2, words["LetterHeading", words.Text(of.Title)]);
        yield return new Paragraph(Salutation(to, words));
        yield return new Paragraph(
            words.Sentence("LetterInvites", new TextRun(words.Localize(of.Kind)), words.Run(of.Title), words.Run(of.ProjectTitle),
            new TextRun(string.Join(", ", of.ProjectCodes))));
        yield return Table.KeyValue("", Facts(of, words));
        yield return new Paragraph(words.Sentence("LetterNominated", words.Run(to.Country.Name)));
        yield return new Paragraph(letter.ConfirmBy is { } until
            ? words["LetterConfirm", words.Day(PlaceTime.In(letter.TimeZone).DayAt(until)),
                words.Clock(TimeOnly.FromDateTime(PlaceTime.In(letter.TimeZone).ClockAt(until))),
                words.TimeOf(PlaceTime.CityOf(letter.TimeZone))]
            : words["LetterConfirmed"]);
        yield return new Paragraph(words[contact is null ? "LetterSilent" : "LetterAsk"]);
        yield return new Paragraph(
            words[to.Sex switch { Sex.Female => "LetterClosingWoman", Sex.Male => "LetterClosingMan", Sex.NotStated => "LetterClosing" }]);
        yield return new Space(RoomToSign);
        yield return new Paragraph([new TextRun(words.Entity(of)[^1]) { Bold = true }]);
        if (contact is not null)
            yield return new Paragraph(
                [new TextRun(words["LetterContact"]) { Bold = true }, new TextRun(contact.Name.Length > 0 ? $" {contact.Name}, " : " "),
                new TextRun(contact.Email) { Href = "mailto:" + contact.Email }]);
        if (!of.SampleNote.IsBlank)
            yield return new Paragraph([words.Run(of.SampleNote) with { Italic = true }]);
    }

    private static Paragraph Addressee(PrintoutDelegate to, PrintoutWords words)
    {
        var lines = new[] { to.Position, to.Unit, to.Organisation }.Where(line => line.Length > 0).Select(line => new TextRun(line))
            .Append(words.Run(to.Country.Name));
        return new Paragraph([new TextRun($"{to.Title} {to.FullName}".Trim()) { Bold = true },
            .. lines.SelectMany(line => new Inline[] { new LineBreak(), line })]);
    }

    private static string Salutation(PrintoutDelegate to, PrintoutWords words) => to.Sex switch
    {
        Sex.Female => words["LetterDearWoman", to.Title.Length > 0 ? $"{to.Title} {to.FormalName}" : to.FullName],
        Sex.Male => words["LetterDearMan", to.Title.Length > 0 ? $"{to.Title} {to.FormalName}" : to.FullName],
        Sex.NotStated => words["LetterDear", to.Title.Length > 0 ? $"{to.Title} {to.FormalName}" : to.FullName],
    };

    private static IEnumerable<(string, IReadOnlyList<Block>)> Facts(PrintoutEvent of, PrintoutWords words)
    {
        yield return (words["Dates"], [new Paragraph(words.Days(of))]);
        yield return (words["Place"], [.. of.Places.Select(place =>
            new Paragraph([words.Run(place.City), ", ", words.Run(place.Country), place.Venue.Length > 0 ? $" – {place.Venue}" : ""]))]);
        if (!of.Host.IsBlank)
            yield return (words["Host"], Lines(of.Host, words));
        if (!of.CoOrganisers.IsBlank)
            yield return (words["CoOrganisers"], Lines(of.CoOrganisers, words));
    }

    private static IReadOnlyList<Block> Lines(Wording wording, PrintoutWords words)
    {
        var run = words.Run(wording);
        return [.. FinalReportWords.Lines(run.Text).Select(line => new Paragraph([run with { Text = line }]))];
    }
}
