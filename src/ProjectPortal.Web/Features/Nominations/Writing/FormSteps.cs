using System.Security.Cryptography;
using System.Text;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>The pages that a nomination is written on, in their order.</summary>
public enum FormStep
{
    Person,
    Post,
    Relevance,
    Documents,
    Review,
}

/// <summary>How far one step of a nomination is.</summary>
/// <param name="Missing">How many things it still lacks.</param>
/// <param name="Begun">Something is written in it.</param>
/// <param name="Mark">What is stored of it: see <see cref="FormSteps.MarkOf"/>.</param>
public sealed record StepState(FormStep Step, int Missing, bool Begun, string Mark);

internal static class FormSteps
{
    /// <summary>What the addresses of the steps look like.</summary>
    public const string Written = "{step:regex(^(person|post|relevance)$)}";

    public const string All = "{step:regex(^(person|post|relevance|documents|review)$)}";

    private static readonly Dictionary<FormStep, string[]> FieldsByStep = new()
    {
        [FormStep.Person] = ["Title", "GivenName", "FamilyName", "Sex", "BirthYear", "Email", "Phone", "Languages"],
        [FormStep.Post] = ["Position", "Organisation", "Unit", "Level"],
        [FormStep.Relevance] = ["AreaOfWork", "Authority", "WouldIntroduce", "Superior"],
        [FormStep.Documents] = [],
        [FormStep.Review] = [],
    };

    public static IReadOnlyList<string> Fields(FormStep step) => FieldsByStep[step];

    public static FormStep? From(string field) =>
        FieldsByStep.Where(s => s.Value.Contains(field)).Select(s => (FormStep?)s.Key).FirstOrDefault();

    public static FormStep After(FormStep step) => step == FormStep.Review ? step : step + 1;

    public static string PathOf(FormStep step) => step.ToString().ToLowerInvariant();

    public static IReadOnlyList<StepState> From(Nominee nominee, IReadOnlyList<Refusal> wrong) =>
        [.. from step in FieldsByStep.Keys
            where step < FormStep.Documents
            select new StepState(step, wrong.Count(w => w.Field is { } field && From(field) == step),
                Texts(nominee, step).Any(t => t.Length > 0), MarkOf(nominee, step))];

    /// <summary>Tells what one step says from anything else that it could say: a page that knows it may write over it.</summary>
    public static string MarkOf(Nominee nominee, FormStep step) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Texts(nominee, step)))))[..16];

    private static IEnumerable<string> Texts(Nominee n, FormStep step) => step switch
    {
        FormStep.Person =>
        [
            n.Title, n.GivenName, n.FamilyName, n.Sex == Sex.NotStated ? "" : n.Sex.ToString(),
            n.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", n.Email, n.Phone, n.Languages,
        ],
        FormStep.Post => [n.Position, n.Organisation, n.Unit, n.Level],
        FormStep.Relevance => [n.AreaOfWork, n.Authority == ImplementingAuthority.NotStated ? "" : n.Authority.ToString(), n.WouldIntroduce,
            n.Superior],
        FormStep.Documents or FormStep.Review => [],
    };
}
