using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>The server's precise answer, and the step at which it came, decide what becomes of a message.</summary>
public sealed class MailAnswerTests
{
    [Theory]
    [InlineData("greeting", "554 5.3.2 Not today", MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("greeting", null, MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("EHLO", "421 4.3.2 Closing", MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("MAIL", "550 5.1.8 Who are you", MailState.Failing, MailTrouble.Later)]
    [InlineData("MAIL", "451 4.3.0 Later", MailState.Failing, MailTrouble.Later)]
    [InlineData("MAIL", "530 5.7.0 Sign in first", MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("MAIL", "552 5.3.4 Too large", MailState.GivenUp, MailTrouble.Refused)]
    [InlineData("MAIL", null, MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("RCPT", "550 5.1.1 Nobody", MailState.GivenUp, MailTrouble.Refused)]
    [InlineData("RCPT", "450 4.2.1 Greylisted", MailState.Failing, MailTrouble.Later)]
    [InlineData("RCPT", "421 4.7.0 Too many", MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("RCPT", null, MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("DATA", "554 5.5.1 No", MailState.GivenUp, MailTrouble.Refused)]
    [InlineData("DATA", "451 4.3.0 Later", MailState.Failing, MailTrouble.Later)]
    [InlineData("DATA", null, MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("text", "554 5.7.1 Unwanted", MailState.GivenUp, MailTrouble.Refused)]
    [InlineData("text", "452 4.3.1 Full", MailState.Failing, MailTrouble.Later)]
    [InlineData("text", "421 4.3.0 Closing", MailState.Failing, MailTrouble.Unreachable)]
    [InlineData("text", null, MailState.Uncertain, MailTrouble.NoAnswer)]
    [InlineData("QUIT", null, MailState.Sent, null)]
    [InlineData("QUIT", "500 5.5.2 What", MailState.Sent, null)]
    public async Task Each_answer_at_each_step(string step, string? answer, MailState state, MailTrouble? trouble)
    {
        await using var server = new ScriptedMailServer(step, answer);
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await MailServerTests.WriteAsync(host, ("a@ministry.example", "A", "One", "1"));

        await host.SendMailsAsync();

        var mail = (await host.MailsAsync()).Single();
        (mail.State, mail.Trouble).ShouldBe((state, trouble), mail.LastError);
        if (answer is not null && trouble is not null)
            mail.LastError.ShouldContain(answer[4..]);
    }
}
