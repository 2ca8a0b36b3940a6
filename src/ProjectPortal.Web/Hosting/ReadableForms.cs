using Microsoft.AspNetCore.Http.Features;

namespace ProjectPortal.Web.Hosting;

/// <summary>
/// A form that cannot be read (cut, of more parts than any form has, in a way of writing that nobody writes forms in) is the sender's
/// fault, whoever reads it and for what.
/// </summary>
internal sealed class ReadableForms(HttpRequest request, FormOptions options) : IFormFeature
{
    private readonly FormFeature _form = new(request, options);

    public bool HasFormContentType => _form.HasFormContentType;

    public IFormCollection? Form
    {
        get => _form.Form;
        set => _form.Form = value;
    }

    public IFormCollection ReadForm() => ReadFormAsync(CancellationToken.None).GetAwaiter().GetResult();

    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _form.ReadFormAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not (BadHttpRequestException or OperationCanceledException))
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, failure);
        }
    }
}
