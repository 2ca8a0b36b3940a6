using System.Globalization;

namespace ProjectPortal.Benchmarks;

/// <summary>What follows a verb: <c>--name value</c>, or <c>--name</c> alone for a switch.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Options(string[] args)
    {
        for (var index = 0; index < args.Length; index++)
        {
            if (!args[index].StartsWith("--", StringComparison.Ordinal))
                throw new ArgumentException($"'{args[index]}' is no option.");

            var name = args[index][2..];
            _values[name] = index + 1 < args.Length && !args[index + 1].StartsWith("--", StringComparison.Ordinal) ? args[++index] : "";
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Get(string name) => Find(name) is { Length: > 0 } value ? value : throw new ArgumentException($"--{name} is missing.");

    public double Number(string name, double otherwise) =>
        Find(name) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The portal to start: the one that is named, else the release build of this copy of the repository.</summary>
    public string Portal()
    {
        if (Find("portal") is { } named)
            return Path.GetFullPath(named);

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProjectPortal.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "src/ProjectPortal.Web/bin/Release/net10.0/ProjectPortal.Web.dll");
    }
}
