namespace ProjectPortal.Web.Files;

/// <summary>Settings under <c>Files</c>.</summary>
public sealed class FilesOptions
{
    /// <summary>Where uploaded files are kept. Never below the web root; back it up with the database.</summary>
    public string Folder { get; set; } = "App_Data/files";
}
