namespace ProjectPortal.Web.Hosting;

/// <summary>What the command line asks for: a verb, which comes first, and then its own words; settings may follow.</summary>
/// <param name="Name">Null where none is given: then the portal serves.</param>
/// <param name="Words">What is said after the verb, without settings.</param>
/// <param name="Wrong">What is wrong with the command line, where something is.</param>
internal sealed record Verb(string? Name, IReadOnlyList<string> Words, string? Wrong)
{
    public const string Health = "health";
    public const string Migrate = "migrate";
    public const string CreateAdministrator = "create-administrator";

    private static readonly string[] Known = [Health, Migrate, CreateAdministrator];

    public static Verb In(string[] args)
    {
        var first = args.FirstOrDefault();
        if (first is not null && Known.Contains(first))
            return new Verb(first, [.. args.Skip(1).TakeWhile(a => !IsSetting(a))], null);

        // A verb behind a setting would be taken for the setting's value, and the portal would serve instead of doing it.
        var late = args.FirstOrDefault(Known.Contains);
        return late is not null ? Refused($"'{late}' is a verb and comes first, before all settings.")
            : first is null || IsSetting(first) ? new Verb(null, [], null)
            : Refused($"'{first}' is no verb. There are {string.Join(", ", Known)}; without one the portal serves.");
    }

    private static Verb Refused(string why) => new(null, [], why);

    private static bool IsSetting(string arg) => arg.StartsWith('-') || arg.StartsWith('/') || arg.Contains('=', StringComparison.Ordinal);
}
