namespace ProjectPortal.Web.Files;

/// <summary>A file as a form sends it: whole, or in parts that came before.</summary>
public class UploadForm
{
    public IFormFile? File { get; set; }

    /// <summary>Made with the page: sent twice, it is one upload all the same.</summary>
    public string ClientKey { get; set; } = "";

    /// <summary>Names the parts that were sent before the form, where the browser did so.</summary>
    public string Part { get; set; } = "";

    /// <summary>The name of the file that came in parts.</summary>
    public string PartName { get; set; } = "";
}
