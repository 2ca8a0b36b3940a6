namespace ProjectPortal.Web.Files;

/// <summary>Settings under <c>Files</c>.</summary>
public sealed class FilesOptions
{
    /// <summary>Where uploaded files are kept. Never below the web root; back it up with the database.</summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// How many files one sweep may set aside; more is taken for a mistake. Null: fifty, or a fifth of all where that is more.
    /// </summary>
    public int? MostSweptAtOnce { get; set; }
}
