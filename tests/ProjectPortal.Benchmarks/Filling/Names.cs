namespace ProjectPortal.Benchmarks.Filling;

/// <summary>Copies are other projects and other people: thousands of names, so that a search finds few. Some people come back.</summary>
internal static class Names
{
    private static readonly string[] Given =
    [
        "Amina", "Karma", "Jean", "Fatou", "Tshering", "Mariam", "Sione", "Lina", "Kofi", "Aisha", "Dawa", "Pedro", "Ines", "Moussa",
        "Thandi",
        "Ravi", "Sokha", "Lupe", "Abdou", "Grace", "Hassan", "Rosa", "Emmanuel", "Nadia", "Pema", "Joseph", "Salma", "Filipo", "Esther",
        "Yusuf",
        "Binta",
    ];

    private static readonly string[] Beginnings =
        ["Ba", "Do", "Ka", "La", "Ma", "Na", "Ra", "Sa", "Ta", "Wa", "Ze", "Mu", "Ti", "Lo", "Ne", "Ho"];

    private static readonly string[] Middles = ["ri", "lu", "mbe", "so", "ngo", "da", "ke", "vi", "tsa", "ro", "pe", "ya", "mo"];
    private static readonly string[] Ends = ["ma", "no", "wa", "ra", "li", "tu", "so", "ne", "ko", "di", "za"];

    public static void Write(FillDb db)
    {
        Write(db, "given", Given);
        Write(db, "family", [.. from a in Beginnings from b in Middles from c in Ends select a + b + c]);
    }

    /// <summary>What a copied column holds instead of what was copied; null where that is right as it is.</summary>
    /// <param name="newId">The id of the copy, as an expression over the copied row <c>t</c> and the number of the copy <c>n</c>.</param>
    public static string? Changed(string table, string column, string root, string newId) => (table, column) switch
    {
        ("Projects", "Slug" or "Code" or "OtherCode") => $"CASE t.\"{column}\" WHEN '' THEN '' ELSE t.\"{column}\" || '-' || n.n END",
        ("Projects", "Title_En" or "Title_Fr") => $"t.\"{column}\" || ' (' || n.n || ')'",
        // In the copies of a whole project the same person is found four times: who was named before is named again.
        ("Nominations", _) => OfPerson(column, root == "Projects" ? "(t.Id * 100 + n.n / 4)" : newId),
        _ => null,
    };

    private static string? OfPerson(string column, string person)
    {
        var given = $"(SELECT name FROM temp.given WHERE i = {person} * 7 % {Given.Length})";
        var family = $"(SELECT name FROM temp.family WHERE i = {person} * 7919 % {Beginnings.Length * Middles.Length * Ends.Length})";
        var email = $"lower({given} || '.' || {family}) || {person} || '@ministry.example'";
        return column switch
        {
            "Nominee_GivenName" => given,
            "Nominee_FamilyName" => family,
            "Nominee_Email" => email,
            "EmailKey" => $"CASE WHEN t.EmailKey IS NULL THEN NULL ELSE upper({email}) END",
            "PersonKey" => $"CASE WHEN t.PersonKey IS NULL THEN NULL ELSE upper({given} || ' ' || {family}) || ' ' || {person} END",
            "SearchKey" => $"upper({family} || ' ' || {given} || ' ' || t.Nominee_Organisation)",
            _ => null,
        };
    }

    private static void Write(FillDb db, string table, IReadOnlyList<string> names) =>
        db.Run($"CREATE TEMP TABLE {table} (i INTEGER PRIMARY KEY, name TEXT); INSERT INTO {table} VALUES "
            + string.Join(", ", names.Select((name, index) => $"({index}, '{name}')")));
}
