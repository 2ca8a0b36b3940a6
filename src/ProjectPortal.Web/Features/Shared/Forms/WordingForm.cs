using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>A text in both languages, as a form has it. English stands in where the French is left out.</summary>
public sealed class WordingForm
{
    [Display(Name = "Forms.InEnglish")]
    public string En { get; set; } = "";

    [Display(Name = "Forms.InFrench")]
    public string Fr { get; set; } = "";

    public static WordingForm From(Wording wording) => new() { En = wording.En, Fr = wording.Fr };

    public Wording ToWording() => new(En, Fr);
}

/// <summary>Says how long a text in both languages may be, and whether it must be there.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordingRuleAttribute : ValidationAttribute
{
    public bool Required { get; set; }

    public int Max { get; set; } = Lengths.Text;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var words = validationContext.GetRequiredService<Words>();
        var form = value as WordingForm ?? new WordingForm();
        return Required && form.En.Length == 0 && form.Fr.Length == 0 ? Wrong(words["Forms.Required", validationContext.DisplayName], "En")
            : form.En.Length > Max ? Wrong(words["Forms.TooLong", "", Max], "En")
            : form.Fr.Length > Max ? Wrong(words["Forms.TooLong", "", Max], "Fr")
            : ValidationResult.Success;

        // The name of the field itself is put before it.
        static ValidationResult Wrong(string sentence, string part) => new(sentence, [part]);
    }
}
