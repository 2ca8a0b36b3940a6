using ProjectPortal.Web;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Hosting;

var verb = Verb.In(args);
if (verb.Wrong is { } wrong)
{
    await Console.Error.WriteLineAsync(wrong);
    return 2;
}

// Asked often and from anywhere: it needs none of the portal's settings.
if (verb.Name == Verb.Health)
    return await Commands.ProbeAsync(verb.Words.Count > 0 ? verb.Words[0] : "http://127.0.0.1:8080/health/ready");

PrivateFiles.FromNowOn();
var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
try
{
    if (await Commands.RunAsync(app, verb) is { } exitCode)
        return exitCode;
}
catch (UnknownDatabaseException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

app.UsePortal();
await app.RunAsync();
return 0;

public partial class Program;
