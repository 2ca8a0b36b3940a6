namespace ProjectPortal.Tests.Support;

/// <summary>Opens a document in LibreOffice and saves it as something else, as somebody does who works on it there.</summary>
internal static class OfficeProgram
{
    /// <param name="content">A document of Word.</param>
    /// <param name="ending">"pdf" or "docx".</param>
    public static byte[] Save(byte[] content, string ending)
    {
        var folder = Directory.CreateTempSubdirectory("office-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.docx");
            File.WriteAllBytes(file, content);
            var saved = Directory.CreateDirectory(Path.Combine(folder.FullName, "saved")).FullName;
            // A profile of its own, so that several can run at once.
            Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to",
                ending == "docx" ? "docx:MS Word 2007 XML" : ending, "--outdir", saved, file);
            return File.ReadAllBytes(Path.Combine(saved, "report." + ending));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The words of a PDF that it made of a document, blanks left out.</summary>
    public static string PrintedWords(byte[] content)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, Save(content, "pdf"));
            return string.Concat(Tool.Run("pdftotext", "-raw", file, "-").Where(sign => !char.IsWhiteSpace(sign)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
