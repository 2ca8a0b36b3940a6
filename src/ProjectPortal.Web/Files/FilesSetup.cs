namespace ProjectPortal.Web.Files;

internal static class FilesSetup
{
    public static void AddPortalFiles(this IServiceCollection services)
    {
        services.AddOptions<FilesOptions>().BindConfiguration("Files");
        services.AddSingleton<IFileStore, FolderFiles>();
        services.AddSingleton<UploadParts>();
        services.AddScoped<DocumentReception>();
        services.AddScoped<FilesOwner>();
        services.AddScoped<FileSweep>();
        services.AddHostedService<FileSweepWorker>();
    }
}
