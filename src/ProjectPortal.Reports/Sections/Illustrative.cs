using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports.Sections;

/// <summary>
/// Marks what rests on invented data where it stands: who reads one table does not read the note at the front.
/// </summary>
internal static class Illustrative
{
    /// <summary>" [illustrative data]", or nothing where that of which the project is invented does not reach so far.</summary>
    /// <param name="basis">What the sentence or the table rests on.</param>
    public static string Mark(FinalReport facts, Invention basis, FinalReportWords words) =>
        facts.Project.Invented >= basis ? $" {words["Illustrative"]}" : "";
}
