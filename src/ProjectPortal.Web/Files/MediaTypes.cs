namespace ProjectPortal.Web.Files;

/// <summary>The kinds of files that the portal takes.</summary>
public static class MediaTypes
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    /// <summary>For the control that chooses a file.</summary>
    public const string Accept = ".pdf,.docx,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";
}
