using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>Shows a template as a reader would get it, with facts that are made up.</summary>
public sealed class ExampleMail(Post post, Words words)
{
    private static readonly DateTime Expires = new(2026, 3, 16, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Starts = new(2026, 5, 4);

    public Letter Of(MailTemplate template, string language)
    {
        var to = new Recipient("a.diallo@example.org", ReaderOf(template.To), language);
        return post.Compose(to, template.Key, () => template.Action is null ? Other(template) : Nomination(template, to));
    }

    private static string ReaderOf(Audience? to) => to switch
    {
        Audience.Nominee => "Aïssatou Diallo",
        Audience.Substitute => "Kofi Mensah",
        _ => "Marie Tremblay",
    };

    private object?[] Nomination(MailTemplate template, Recipient to)
    {
        var until = template.Action == NominationAction.Return
            ? words["Mails.UntilDay", Formats.Day(Expires, "Asia/Thimphu"), words.ClockOf("Asia/Thimphu")]
            : words["Mails.UntilMoment", Formats.MomentIn(Expires, "Asia/Thimphu"), Formats.Moment(Expires)];
        var personal = words["Mails.PersonalLink"];
        return new NominationFacts
        {
            Nominee = "Aïssatou Diallo",
            Event = ExampleEvent,
            Days = Formats.Days(Starts, Starts.AddDays(4)),
            Country = new CountryName(words["Outbox.ExampleCountry"], Words.Language == "fr" ? "le" : ""),
            Reason = words["Outbox.ExampleReason"],
            Until = until,
            Link = post.Link("/projects/roa-206/nominations/17"),
            Other = template.Action == NominationAction.Lapse ? words["Mails.NextOnReserve", "Kofi Mensah", words["Outbox.ExampleCountry"]]
                : "Kofi Mensah",
            Reader = to.Name,
            FirstPersonalLink = personal,
            SecondPersonalLink = personal,
            Place = words["Outbox.ExamplePlace"],
            UntilDay = Formats.Day(Expires, "Asia/Thimphu"),
            Sender = words["Outbox.ExampleSender"],
        }.InOrder();
    }

    private EventName ExampleEvent => words.Named(EventKind.Workshop, words["Outbox.ExampleEvent"]);

    private object?[] Other(MailTemplate template) => template.Name switch
    {
        "AccountInvitation" => ["Marie Tremblay", words["Mails.PersonalLink"], Formats.Moment(Expires), "Adama Traoré",
            words["Enums.Roles.FocalPoint"]],
        "AccountReset" => ["Marie Tremblay", words["Mails.PersonalLink"], Formats.Moment(Expires)],
        "EventCancelledFocalPoint" =>
            [ExampleEvent, Formats.Days(Starts, Starts.AddDays(4)), words["Outbox.ExampleReason"],
            post.Link("/projects/roa-206/events/workshop"), "Marie Tremblay"],
        "EventPostponedFocalPoint" or "EventPostponedNominee" or "EventRescheduledFocalPoint" or "EventRescheduledNominee" =>
            [words["Outbox.ExampleEvent"], Formats.Days(Starts, Starts.AddDays(4)), words["Outbox.ExampleReason"],
                words[template.Name switch
                {
                    "EventPostponedFocalPoint" => "Mails.DatesPostponedCountry",
                    "EventPostponedNominee" => "Mails.DatesPostponedSelected",
                    "EventRescheduledFocalPoint" => "Mails.DatesRescheduledCountry",
                    _ => "Mails.DatesRescheduledSelected",
                }, words["Mails.UntilMoment", Formats.MomentIn(Expires, "Asia/Thimphu"), Formats.Moment(Expires)]],
                post.Link("/projects/roa-206/events/workshop"), "Marie Tremblay", words["Outbox.ExampleSender"],
                words["Outbox.ExamplePlace"]],
        // What nobody wrote an example for still shows its sentences, with gaps.
        _ => [.. Enumerable.Repeat<object?>("[…]", 20)],
    };
}
