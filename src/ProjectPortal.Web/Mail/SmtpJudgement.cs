using System.Globalization;
using MailKit.Net.Smtp;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Mail;

/// <summary>What a server's answer to a message means. An answer always means that it did not take the message.</summary>
internal static class SmtpJudgement
{
    private const SmtpStatusCode TooLarge = SmtpStatusCode.ExceededStorageAllocation;
    private const int AuthenticationFailed = 530;
    private const int AuthenticationEnds = 539;

    public static MailTrouble Judge(SmtpCommandException answer) => (int)answer.StatusCode switch
    {
        // It closes, or does not let the portal in: no other message would fare better.
        (int)SmtpStatusCode.ServiceNotAvailable or (>= AuthenticationFailed and <= AuthenticationEnds) => MailTrouble.Unreachable,
        >= 500 when answer.ErrorCode != SmtpErrorCode.SenderNotAccepted || answer.StatusCode == TooLarge => MailTrouble.Refused,
        // Where it is the sender that is refused: that passes once somebody mends it.
        _ => MailTrouble.Later,
    };

    public static string WhatServerSaid(SmtpCommandException answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.Message}");
}
