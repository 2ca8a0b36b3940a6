namespace ProjectPortal.Web.Files;

/// <summary>The place where files are kept cannot be reached, read or written now: what asks for it is for later.</summary>
public sealed class FilesAwayException(string place, Exception? cause = null)
    : IOException($"Files cannot be kept in or read from '{place}': {cause?.Message ?? "it is not there"}", cause)
{
    /// <summary>Does what needs the place: a disk that is full, gone or closed to the portal is said to be.</summary>
    public static T Reaching<T>(string place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (IsMeantBy(failure))
        {
            throw new FilesAwayException(place, failure);
        }
    }

    /// <inheritdoc cref="Reaching{T}"/>
    public static void Reaching(string place, Action work) => Reaching(place, () =>
    {
        work();
        return true;
    });

    public static bool IsMeantBy(Exception failure) =>
        failure is not FilesAwayException && failure is IOException or UnauthorizedAccessException;
}
