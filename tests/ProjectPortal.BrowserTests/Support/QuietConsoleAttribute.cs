using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Shouldly;
using Xunit.v3;

namespace ProjectPortal.BrowserTests.Support;

/// <summary>
/// A test fails where a page of its windows threw, wrote an error to the console, or asked for a script, a style or a picture that
/// is not there. That a page or a form was refused, or the line was cut, is no error: pages are tested to deal with it.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class QuietConsoleAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> Complaints = new();

    public static void Watch(IBrowserContext window)
    {
        var complaints = Complaints.GetOrAdd(Xunit.TestContext.Current.Test!.UniqueID, _ => []);
        window.WebError += (_, thrown) => complaints.Enqueue($"{thrown.Page?.Url}: {thrown.Error}");
        window.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                complaints.Enqueue($"{message.Page?.Url}: {message.Text}");
        };
        window.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && answer.Request.ResourceType is "script" or "stylesheet" or "image" or "font")
                complaints.Enqueue($"{answer.Url} answered {answer.Status}");
        };
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Complaints.TryRemove(test.UniqueID, out var complaints))
            complaints.ShouldBeEmpty();
    }
}
