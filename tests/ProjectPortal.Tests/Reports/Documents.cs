using ProjectPortal.Reports;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Tests.Reports;

/// <summary>Small documents for one question each.</summary>
internal static class Documents
{
    public static ReportDocument From(params Block[] blocks) => new()
    {
        Title = "A short report",
        Language = "en",
        CreatedAt = new DateTime(2016, 12, 1, 9, 30, 0, DateTimeKind.Utc),
        HasCover = false,
        HasContents = false,
        Blocks = blocks,
    };

    public static string Words(int count, string stem = "word") =>
        string.Join(' ', Enumerable.Range(1, count).Select(number => $"{stem}{number}"));
}
