using ProjectPortal.Web;

// Asked often and from anywhere: it needs none of the portal's settings.
if (args.FirstOrDefault() == "health")
    return await Commands.ProbeAsync(args.ElementAtOrDefault(1) ?? "http://127.0.0.1:8080/health/ready");

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
if (await Commands.RunAsync(app, args) is { } exitCode)
    return exitCode;

app.UsePortal();
await app.RunAsync();
return 0;

public partial class Program;
