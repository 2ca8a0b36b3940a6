using Microsoft.Extensions.Options;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Mail;

internal static class MailSetup
{
    public static void AddPortalMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail")
            .Validate(mail => MailAddress.IsSendable(mail.From), "Mail:From is no address.")
            .Validate(mail => mail.ContactAddress.Length == 0 || MailAddress.IsSendable(mail.ContactAddress),
                "Mail:ContactAddress is no address.").ValidateOnStart();
        services.AddScoped<Post>();
        services.AddScoped<MailSenders>();
        services.AddSingleton<LinkSeal>();
        services.AddScoped<PersonalLinks>();
        // A mail server where one is named; otherwise a folder.
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>() is var options && options.Value.Smtp.Host.Length > 0
                ? new SmtpTransport(options)
                : new PickupDirectory(options));
        services.AddScoped<OutboxSender>();
        services.AddHostedService<OutboxWorker>();
    }
}
