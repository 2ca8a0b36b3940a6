using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ProjectPortal.Domain.Documents;

namespace ProjectPortal.Web.Files;

/// <summary>
/// Lets a form of one file through, and no more. It reads the form before its token is looked for, so that who sends too much reads a
/// sentence about that, and not that the form was broken or the line cut.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UploadsAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>
    /// A little more than the largest file, for the fields around it; a file between the two is refused beside its field.
    /// </summary>
    private const long MostBody = Document.MaxSize + (2 * 1024 * 1024);

    /// <summary>So much is read and thrown away: a browser reads no answer before it has sent what it wanted.</summary>
    private const long MostRead = 64 * 1024 * 1024;

    /// <summary>Before the form's token is asked for.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return;

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostRead;
        try
        {
            if (request.ContentLength > MostBody)
            {
                if (request.ContentLength <= MostRead)
                    await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
                else
                    context.HttpContext.Response.Headers.Connection = "close";
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            }
            else if (request.HasFormContentType)
            {
                await request.ReadFormAsync(context.HttpContext.RequestAborted);
            }
        }
        catch (BadHttpRequestException refused)
        {
            context.Result = new StatusCodeResult(refused.StatusCode);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }
}
