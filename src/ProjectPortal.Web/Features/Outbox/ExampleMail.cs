using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>Shows a template as a reader would get it, with facts that are made up.</summary>
public sealed class ExampleMail(Post post, Words words)
{
    private const string Home = "Asia/Thimphu";
    private const string There = "Africa/Kigali";

    private static readonly DateTime Expires = new(2026, 3, 16, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Starts = new(2026, 5, 4);

    private static readonly MailSender Sender = new(
        InBoth("Outbox.ExampleSender"), InBoth("Outbox.ExampleProject"), new MailContact("Maria Santos", "maria.santos@example.org"),
        "roa-206");

    public Letter Letter(MailTemplate template, string language)
    {
        var to = new Recipient("a.diallo@example.org", ReaderOf(template.To), language);
        return post.Compose(to, Sender, template.Key, () => template.Action is null ? Other(template) : Nomination(template, to));
    }

    private static Wording InBoth(string key) =>
        new(Words.Find(key, CultureInfo.GetCultureInfo("en"))!, Words.Find(key, CultureInfo.GetCultureInfo("fr"))!);

    private static string ReaderOf(Audience? to) => to switch
    {
        Audience.Nominee => "Aïssatou Diallo",
        Audience.Substitute => "Kofi Mensah",
        _ => "Marie Tremblay",
    };

    private object?[] Nomination(MailTemplate template, Recipient to)
    {
        var until = template.Action == NominationAction.Return
            ? words["Mails.UntilDay", Formats.Day(Expires, There), words.ClockOf(There)]
            : words["Mails.UntilMoment", Until(template.To)];
        var personal = words["Mails.PersonalLink"];
        return new NominationFacts
        {
            Nominee = "Aïssatou Diallo",
            Event = ExampleEvent,
            Days = Formats.Days(Starts, Starts.AddDays(4)),
            Country = ExampleCountry,
            Reason = words["Outbox.ExampleReason"],
            Until = until,
            Link = post.Link("/projects/roa-206/nominations/17"),
            Other = template.Action == NominationAction.Lapse ? words["Mails.NextOnReserve", "Kofi Mensah", words["Outbox.ExampleCountry"]]
                : "Kofi Mensah",
            Reader = to.Name,
            FirstPersonalLink = personal,
            SecondPersonalLink = personal,
            Place = words["Outbox.ExamplePlace"],
            UntilDay = Formats.Day(Expires, Home),
            FirstOpensUntil = Until(template.To),
            SecondOpensUntil = Until(template.To),
            LeftToDo = words["Mails.StillMissing", words.Localize(DocumentKind.CurriculumVitae),
                post.Link("/projects/roa-206/nominations/17")],
        }.InOrder();
    }

    private CountryName ExampleCountry => new(words["Outbox.ExampleCountry"], Words.Language == "fr" ? "le" : "");

    private EventName ExampleEvent => words.Named(EventKind.Workshop, words["Outbox.ExampleEvent"]);

    private object?[] Other(MailTemplate template) => template.Name switch
    {
        "AccountInvitation" => ["Marie Tremblay", words["Mails.PersonalLink"], words.At(Expires, Home), "Adama Traoré",
            words["Enums.Roles.FocalPoint"]],
        "AccountRights" => ["Marie Tremblay", "Adama Traoré", words.At(Expires, Home), words["Enums.Roles.Evaluator"],
            words["Mails.RightsForCountry", words["Enums.Roles.FocalPoint"], words["Outbox.ExampleCountry"]]],
        "AccountPassword" => ["Marie Tremblay", "Marie Tremblay", words.At(Expires, Home), words["Mails.PasswordInSession"]],
        "AccountClosed" or "AccountReopened" => ["Marie Tremblay", "Adama Traoré", words.At(Expires, Home)],
        "AccountReset" => ["Marie Tremblay", words["Mails.PersonalLink"], words.At(Expires, Home)],
        "EventCancelledFocalPoint" =>
            [ExampleEvent, Formats.Days(Starts, Starts.AddDays(4)), words["Outbox.ExampleReason"],
            post.Link("/projects/roa-206/events/workshop"), "Marie Tremblay"],
        "EventPostponedFocalPoint" or "EventPostponedNominee" or "EventRescheduledFocalPoint" or "EventRescheduledNominee" =>
            [ExampleEvent, Formats.Days(Starts, Starts.AddDays(4)), words["Outbox.ExampleReason"],
                words[template.Name switch
                {
                    "EventPostponedFocalPoint" => "Mails.DatesPostponedCountry",
                    "EventPostponedNominee" => "Mails.DatesPostponedSelected",
                    "EventRescheduledFocalPoint" => "Mails.DatesRescheduledCountry",
                    _ => "Mails.DatesRescheduledSelected",
                }, template.Name == "EventRescheduledFocalPoint"
                    ? words["Mails.DatesNominateBy", words["Mails.UntilMoment", Until(null)]] : words["Mails.UntilMoment", Until(null)]],
                post.Link("/projects/roa-206/events/workshop"), "Marie Tremblay", words["Outbox.ExamplePlace"]],
        "ConceptReceived" => ["Aïssatou Diallo", ExampleEvent, Formats.Days(Starts, Starts.AddDays(4)), Formats.Day(Starts)],
        "DirectoryMessage" => ["Aïssatou Diallo", "Kofi Mensah", Sender.Project.In(Words.Language).Text, words["Outbox.ExampleMessage"],
            words["Mails.ReplyThroughPortal"], words["Mails.PersonalLink"]],
        _ when template.Name.StartsWith("Report", StringComparison.Ordinal) =>
            [ReaderOf(null), "ROA 206", Formats.Number(2L), "Aïssatou Diallo", words["Outbox.ExampleReason"],
                post.Link("/projects/roa-206/final-report"), words["Outbox.ExampleReason"]],
        _ when template.Name.StartsWith("Request", StringComparison.Ordinal) =>
            ["Aïssatou Diallo", ExampleEvent, Formats.Days(Starts, Starts.AddDays(4)), ExampleCountry,
                words.Localize(ChangeRequestKind.Withdraw), words["Outbox.ExampleReason"], words["Outbox.ExampleReason"],
                post.Link("/projects/roa-206/requests"), ReaderOf(null), ReaderOf(null)],
        _ when template.Name.StartsWith("Reminder", StringComparison.Ordinal) =>
            ["Aïssatou Diallo", ExampleEvent, Formats.Days(Starts, Starts.AddDays(4)), ExampleCountry,
                words["Mails.UntilMoment", Until(null)],
                template.Name.EndsWith(nameof(Audience.Nominee), StringComparison.Ordinal) ? words["Mails.PersonalLink"]
                    : post.Link("/projects/roa-206/nominations/17"),
                ReaderOf(null), words.Localize(DocumentKind.CurriculumVitae), 2],
        // A link by itself, and the welcome to the directory.
        _ => ["Aïssatou Diallo", ExampleEvent, Formats.Days(Starts, Starts.AddDays(4)), Until(null), words["Mails.PersonalLink"]],
    };

    private string Until(Audience? to) => words.Deadline(Expires, to == Audience.Staff ? There : Home, There);
}
