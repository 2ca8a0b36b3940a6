using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Xunit;

namespace ProjectPortal.Tests.Support;

/// <summary>Runs a command-line tool that a test asks for a second opinion.</summary>
internal static class Tool
{
    /// <summary>What the tool wrote to its standard output. A missing tool skips the test; on the build server it fails it.</summary>
    public static string Run(string name, params string[] arguments)
    {
        using var process = Start(name, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            Assert.Fail($"{name} ended with {process.ExitCode}:\n{output}\n{errors.Result}");
        return output;
    }

    /// <summary>Debian's own Python, which has Debian's packages; another one that comes first in the path may not.</summary>
    public static string Python(string module, string package)
    {
        const string Debian = "/usr/bin/python3";
        var python = File.Exists(Debian) ? Debian : "python3";
        using var probe = Start(python, ["-c", $"import {module}"]);
        probe.WaitForExit();
        if (probe.ExitCode != 0)
            Missing(package);
        return python;
    }

    private static void Missing(string name)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail($"{name} is not installed.");
        Assert.Skip($"{name} is not installed.");
    }

    private static Process Start(string name, string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        }
        catch (Win32Exception)
        {
            Missing(name);
            throw;
        }
    }
}
