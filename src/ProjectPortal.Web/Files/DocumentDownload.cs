using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProjectPortal.Domain.Documents;

namespace ProjectPortal.Web.Files;

/// <summary>A document as a file to be saved: never shown within a page, never kept by anything on the way.</summary>
public static class DocumentDownload
{
    /// <summary>Null where the content is not there any more.</summary>
    public static async Task<IActionResult?> ReadAsync(
        IFileStore store, Document document, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await store.OpenAsync(document.FileKey, cancellationToken) is not { } content)
            return null;

        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(document.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(content, document.MediaType);
    }
}
