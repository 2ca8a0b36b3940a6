namespace ProjectPortal.Reports;

/// <summary>What a link of a report may lead to.</summary>
internal static class Link
{
    /// <summary>Whether a renderer may follow it: a place in the document, or an address that runs nothing.</summary>
    public static bool IsSafe(string href) =>
        href.StartsWith('#')
        || (Uri.TryCreate(href, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto));
}
