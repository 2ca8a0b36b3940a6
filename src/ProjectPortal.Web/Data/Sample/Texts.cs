using System.Text;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>Long texts of the sample, kept beside the code as Markdown in each language.</summary>
internal static class Texts
{
    public static readonly string[] Languages = ["en", "fr"];

    private static readonly Dictionary<string, decimal> Figureless = [];

    public static string Read(string project, string name, string language)
    {
        using var stream = typeof(Texts)
            .Assembly.GetManifestResourceStream($"ProjectPortal.Web.Data.Sample.{project}.Text.{name}.{language}.md")
            ?? throw new InvalidOperationException($"The sample text {project}/{name}.{language}.md is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }

    public static void AddNarratives(
        Stage stage, int projectId, string project, params (ReportSection Section, string Name)[] narratives) =>
        stage.Db.ReportNarratives.AddRange(
            from narrative in narratives
            from language in Languages
            select ReportNarrative.Begin(
                projectId, narrative.Section, language, Read(project, narrative.Name, language), Figureless,
                new Act(Stage.Staff, stage.Now)));
}
