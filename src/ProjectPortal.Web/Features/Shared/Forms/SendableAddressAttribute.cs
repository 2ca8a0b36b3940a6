using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>An address that mails can be sent to, or nothing yet.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SendableAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string { Length: > 0 } text || MailAddress.IsSendable(text) ? ValidationResult.Success
            : new ValidationResult(
                validationContext.GetRequiredService<Words>()["Forms.NotAnEmail"], [validationContext.MemberName!]);
}
