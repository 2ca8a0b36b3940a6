using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>One time that somebody took data out of the portal as a file: who, when, what, narrowed to what, and how much.</summary>
public sealed class Export
{
    public const int PathLength = 400;
    public const int FilterLength = 600;

    [Plain]
    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime At { get; init; }

    [Plain]
    public int? ByUserId { get; init; }

    [Personal]
    public string ByName { get; init; } = "";

    /// <summary>A letter is called after the person it is about.</summary>
    [Personal]
    public string FileName { get; init; } = "";

    /// <summary>The address, without what opens a door.</summary>
    [Plain]
    public string Path { get; init; } = "";

    /// <summary>The rest of the address: a name may have been looked for.</summary>
    [Personal]
    public string Filter { get; init; } = "";

    /// <summary>How many rows or people it holds; null where it was not taken to its end.</summary>
    [Plain]
    public int? Rows { get; init; }
}
