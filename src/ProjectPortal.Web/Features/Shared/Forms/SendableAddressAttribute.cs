using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>An address that mails can be sent to, or nothing yet.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SendableAddressAttribute : ValidationAttribute
{
    public SendableAddressAttribute() => ErrorMessage = "Forms.NotAnEmail";

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || MailAddress.IsSendable(text);
}
