using ProjectPortal.Web;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Hosting;

// Asked often and from anywhere: it needs none of the portal's settings.
if (args.FirstOrDefault() == "health")
    return await Commands.ProbeAsync(args.ElementAtOrDefault(1) ?? "http://127.0.0.1:8080/health/ready");

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
try
{
    if (await Commands.RunAsync(app, args) is { } exitCode)
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
