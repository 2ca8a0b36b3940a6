using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>
/// What people write in lists of their own, beside the words of the template: headings and choices in both languages, and their usual
/// short forms. They are read and never shown.
/// </summary>
internal static class IntakeWords
{
    private static readonly Dictionary<string, string> Headings = Read(new Dictionary<string, string>
    {
        [nameof(Nominee.Title)] = "salutation; title; honorific; civility; civilité; titre; titre de civilité; formule d'appel",
        [nameof(Nominee.GivenName)] = "first name; first names; given names; forename; forenames; name; full name; prénoms; "
            + "nom complet; nom et prénom; nom et prénoms; prénom et nom; prénom usuel",
        [nameof(Nominee.FamilyName)] = "surname; last name; family names; nom de famille; noms; patronyme",
        [nameof(Nominee.Sex)] = "gender; sexe; genre; m/f; f/m; h/f; f/h",
        [nameof(Nominee.BirthYear)] = "birth year; year born; born; date of birth; birth date; birthdate; dob; yob; né en; née en; "
            + "né(e) en; naissance; date de naissance; année naissance; an de naissance",
        [nameof(Nominee.Email)] = "email; e mail; mail; email address; e-mail address; mail address; courriel; adresse électronique; "
            + "adresse e-mail; adresse email; adresse mail; mél; adresse de courriel",
        [nameof(Nominee.Phone)] = "phone; phone number; telephone number; tel; tel.; mobile; mobile phone; cell; cell phone; gsm; "
            + "portable; téléphone portable; numéro de téléphone; n° de téléphone",
        [nameof(Nominee.Languages)] = "language; languages spoken; spoken languages; working languages; langue; langues parlées; "
            + "langues de travail",
        [nameof(Nominee.Position)] = "post; job; job title; position title; function; designation; poste; fonction; intitulé du poste; "
            + "emploi; titre du poste",
        [nameof(Nominee.Organisation)] = "organization; organisation; institution; ministry; agency; employer; entity; organisme; "
            + "ministère; employeur; structure; entité",
        [nameof(Nominee.Unit)] = "department; division; directorate; section; service; direction; département; unité",
        [nameof(Nominee.Level)] = "level; grade; rank; niveau; rang; échelon; catégorie",
        [nameof(Nominee.AreaOfWork)] = "area; field of work; area of expertise; responsibilities; domaine; domaine de travail; "
            + "domaine d'activité; domaine de compétence",
        [nameof(Nominee.Authority)] = "authority; decision authority; capacity to implement; capacité; pouvoir de décision; autorité",
        [nameof(Nominee.WouldIntroduce)] = "would introduce; practice to introduce; what would be introduced; ce que le pays introduirait; "
            + "pratique à introduire",
        [nameof(Nominee.Superior)] = "superior; supervisor; line manager; immediate supervisor; supérieur; supérieur hiérarchique; "
            + "responsable hiérarchique",
    });

    private static readonly Dictionary<string, string> Choices = Read(new Dictionary<string, string>
    {
        [nameof(Sex.Female)] = "f; fem; woman; lady; girl; mrs; ms; miss; madam; mme; mlle; madame; mademoiselle; femme; féminin; féminine",
        [nameof(Sex.Male)] = "m; h; masc; man; gentleman; mr; mister; sir; monsieur; homme; masculin; masculine",
        [nameof(ImplementingAuthority.Decides)] = "d; decide; decision; decision maker; decision-maker; decision making; décideur; "
            + "décideuse; décision; décision finale; prend les décisions",
        [nameof(ImplementingAuthority.Advises)] = "a; c; advise; adviser; advisor; advisory; advice; conseil; "
            + "conseiller; conseillère; avis",
        [nameof(ImplementingAuthority.Implements)] = "i; implement; implementer; implementation; executes; exécute; exécution; "
            + "mise en œuvre; réalise; met en oeuvre",
        [nameof(ImplementingAuthority.Liaises)] = "l; liaise; liaison; focal point; contact; point focal; assure liaison; agent de liaison",
    });

    /// <summary>The field that a heading names; null where it names none.</summary>
    public static string? FieldOf(string foldedHeading) => Headings.GetValueOrDefault(foldedHeading);

    /// <summary>Whether a text means this choice.</summary>
    public static bool Mean(string foldedText, Enum choice) =>
        Choices.TryGetValue(foldedText, out var meant) && meant == choice.ToString();

    /// <summary>By each of its folded words.</summary>
    private static Dictionary<string, string> Read(Dictionary<string, string> said) =>
        (from entry in said
         from word in entry.Value.Split(';')
         select (Word: Folding.Fold(word), entry.Key)).Distinct().ToDictionary(w => w.Word, w => w.Key, StringComparer.Ordinal);
}
