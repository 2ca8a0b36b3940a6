using System.Runtime.InteropServices;

namespace ProjectPortal.Web.Hosting;

/// <summary>
/// What the portal writes holds personal data, keys and links that are as good as passwords: the database, keys, files, mails and logs that
/// it makes are its own user's alone.
/// </summary>
internal static class PrivateFiles
{
    private const uint GroupAndOthers = 0b_000_111_111;

    /// <summary>
    /// From here on, whichever library makes a file or a folder: nobody else may read it. On Windows folders hand their rights down, and
    /// whoever makes the portal's folder decides.
    /// </summary>
    public static void FromNowOn()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(GroupAndOthers);
    }

    /// <summary>The rights that new files of this process do not get; those before are the answer.</summary>
    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint rights);
}
