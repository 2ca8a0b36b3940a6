namespace ProjectPortal.Domain.People;

/// <summary>Titles that some write before a name, and others in a field of their own.</summary>
internal static class FormsOfAddress
{
    private static readonly HashSet<string> Known = new(
        [
            "DR", "DOCTOR", "DOCTEUR", "PROF", "PROFESSOR", "PROFESSEUR", "PR", "MR", "MISTER", "MRS", "MS", "MISS", "SIR", "MADAM", "HON",
            "MONSIEUR", "MME", "MADAME", "MLLE", "MADEMOISELLE", "ENG", "ENGR", "ING", "ME", "MAITRE", "REV",
        ],
        StringComparer.Ordinal);

    /// <summary>The folded words of a name; a name that is nothing but titles is taken for a name.</summary>
    public static string[] Without(string name)
    {
        var words = Folding.Words(name);
        var left = words.SkipWhile(Known.Contains).ToArray();
        return left.Length > 0 ? left : words;
    }
}
