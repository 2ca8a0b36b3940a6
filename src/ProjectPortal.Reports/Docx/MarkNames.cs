namespace ProjectPortal.Reports.Docx;

/// <summary>What passages and facts are called in the file.</summary>
internal static class MarkNames
{
    public const string Facts = "Portal_facts_";
    private const string Text = "Portal_text_";

    public static string Of(string key) => Text + key.Replace('-', '_');

    /// <summary>The key of the passage that a control or a bookmark is for, or null.</summary>
    public static string? KeyOf(string? name) =>
        name?.StartsWith(Text, StringComparison.Ordinal) == true ? name[Text.Length..].Replace('_', '-') : null;
}
