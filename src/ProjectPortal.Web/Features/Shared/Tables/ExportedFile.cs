using Microsoft.AspNetCore.Mvc;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A file with data of the portal; what is one is written down and kept by nothing on the way (<see cref="ExportFilter"/>).
/// </summary>
public interface IExport
{
    string FileName { get; }

    /// <summary>How many rows or people it holds; of a list known once it was written.</summary>
    int Rows { get; }
}

/// <summary>A file that is made whole before it is sent.</summary>
public sealed class ExportedFile(byte[] content, string mediaType, string fileName, int rows)
    : FileContentResult(content, mediaType), IExport
{
    public string FileName { get; } = fileName;

    public int Rows { get; } = rows;
}

/// <summary>The list of what was taken out does not grow by being read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnloggedAttribute : Attribute;
