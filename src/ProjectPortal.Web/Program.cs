using ProjectPortal.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
if (await Commands.RunAsync(app, args) is { } exitCode)
    return exitCode;

app.UsePortal();
await app.RunAsync();
return 0;

public partial class Program;
