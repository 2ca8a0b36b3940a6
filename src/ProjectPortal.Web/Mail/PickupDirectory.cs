using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>Writes each mail as a file: what a small installation, a test and a demonstration need.</summary>
internal sealed class PickupDirectory(IOptions<MailOptions> options) : IMailTransport
{
    private static readonly FormatOptions LinesOfMail = new() { NewLineFormat = NewLineFormat.Dos };

    public async Task<Handover> SendAsync(OutboxMessage message, string body, CancellationToken cancellationToken)
    {
        var (mail, refused) = MailContent.Make(message, body, options.Value);
        if (mail is null)
            return refused!;

        using var _ = mail;
        try
        {
            await WriteAsync(mail, $"{message.Id.ToString("D8", CultureInfo.InvariantCulture)}.eml", cancellationToken);
            return Handover.Accepted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Handover(MailTrouble.Unreachable, failure.Message);
        }
    }

    private async Task WriteAsync(MimeMessage mail, string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.PickupDirectory);
        var target = Path.Combine(options.Value.PickupDirectory, name);
        // Written aside and renamed: whoever collects the folder never finds half a mail, and the same mail twice is one file.
        var aside = target + ".part";
        await using (var file = File.Create(aside))
            await mail.WriteToAsync(LinesOfMail, file, cancellationToken);
        File.Move(aside, target, overwrite: true);
    }
}
