using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>The colour beside the word of a mail's state.</summary>
internal static class MailTones
{
    public static string For(MailState state) => state switch
    {
        MailState.Sent => "good",
        MailState.Waiting or MailState.HandingOver => "info",
        MailState.Failing or MailState.Uncertain => "warn",
        MailState.GivenUp => "bad",
        MailState.Settled => "neutral",
    };
}
