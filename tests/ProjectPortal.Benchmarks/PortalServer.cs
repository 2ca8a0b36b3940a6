namespace ProjectPortal.Benchmarks;

/// <summary>The portal on a database, as it runs for its users: no development pages, a log of one line a request.</summary>
internal static class PortalServer
{
    public const string SignInPath = "/account/sign-in";

    public static Task<ServerProcess> StartAsync(string program, string database, string folder, string environment = "Production") =>
        ServerProcess.StartAsync(program, [], SignInPath, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ConnectionStrings:Portal"] = $"Data Source={Path.GetFullPath(database)}",
            ["DataProtection:Folder"] = Path.Combine(folder, "keys"),
            ["Files:Folder"] = Path.Combine(folder, "files"),
            // The client speaks for a proxy, or does without one: the line is plain.
            ["Cookies:Secure"] = "false",
            ["Mail:PickupDirectory"] = Path.Combine(folder, "mail"),
            ["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(Path.GetFullPath(program))!,
        }, folder);
}
