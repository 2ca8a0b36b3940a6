using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Documents;

namespace ProjectPortal.Web.Files;

/// <summary>What the script of an upload is told: how much has come, where to go on, what was wrong.</summary>
public static class UploadAnswers
{
    /// <summary>The script asks for sentences as data; a form without script gets pages.</summary>
    public static bool WantsData(this HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    public static IActionResult Received(this UploadParts parts, PartKey key) =>
        key.IsGood ? new JsonResult(new { received = parts.Length(key) }) : new NotFoundResult();

    /// <summary>
    /// Takes the next piece from the body of the request. 409 says where the sender has to go on from, 422 that too much is being sent.
    /// </summary>
    public static async Task<IActionResult> TakeAsync(this UploadParts parts, PartKey key, long offset, HttpRequest request)
    {
        if (!key.IsGood || offset is < 0 or > Document.MaxSize)
            return new NotFoundResult();

        var answer = await parts.AppendAsync(key, offset, request.Body, request.HttpContext.RequestAborted);
        return new JsonResult(new { received = answer.Received, gaveUp = answer.GaveUp })
        {
            StatusCode = answer.IsFull ? StatusCodes.Status422UnprocessableEntity
                : answer.Taken ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };
    }

    /// <summary>Who thinks better of it takes back what has come.</summary>
    public static IActionResult TakenBack(this UploadParts parts, PartKey key)
    {
        if (!key.IsGood)
            return new NotFoundResult();

        parts.Delete(key);
        return new NoContentResult();
    }

    public static IActionResult Done(string address) => new JsonResult(new { address });

    public static IActionResult Wrong(IEnumerable<string> problems, int status) => new JsonResult(new { problems }) { StatusCode = status };
}
