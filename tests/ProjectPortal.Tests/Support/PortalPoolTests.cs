using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Support;

/// <summary>Tests use a running portal one after the other. None may notice.</summary>
public class PortalPoolTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly PortalKind Usual = new(Sample: false, Listening: false);

    [Fact]
    public async Task A_portal_that_was_left_is_used_again_and_knows_nothing_of_the_test_before()
    {
        await using var pool = new PortalPool(Patience);
        var first = await pool.LeaseAsync(Usual);
        var (portal, folder) = (first.Services, first.Folder);
        await new World(first).EventAsync(await new World(first).ProjectAsync(), EventState.Selection);
        await MailServerTests.WriteAsync(first, ("somebody@ministry.example", "S", "Subject", "Text"));
        (await first.SendMailsAsync()).ShouldBe(1);
        Directory.Exists(Path.Combine(folder, "mail")).ShouldBeTrue();
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        await first.Visit().GetAsync("/verify?code=first");
        first.Clock.Advance(TimeSpan.FromDays(40));
        var logged = first.Log.Lines.Count;
        logged.ShouldBeGreaterThan(0);
        await first.DisposeAsync();
        Directory.Exists(folder).ShouldBeFalse();

        await using var second = await pool.LeaseAsync(Usual);

        second.Services.ShouldBeSameAs(portal);
        second.Folder.ShouldBe(folder);
        (await second.InDbAsync(db => db.Projects.CountAsync())).ShouldBe(0);
        (await second.InDbAsync(db => db.Changes.CountAsync())).ShouldBe(0);
        (await second.MailsAsync()).ShouldBeEmpty();
        Directory.Exists(Path.Combine(folder, "mail")).ShouldBeFalse();
        Directory.Exists(Path.Combine(folder, "files")).ShouldBeFalse();
        (await second.InDbAsync((_, act) => Task.FromResult(act.At))).ShouldBe(TestClock.Start);
        second.Log.Lines.ShouldNotContain(line => line.Contains("first", StringComparison.Ordinal));
        await second.Visit().GetAsync("/verify");
        second.Log.Lines.ShouldNotBeEmpty();
        first.Log.Lines.Count.ShouldBe(logged);
    }

    [Fact]
    public async Task A_session_and_a_seal_of_the_test_before_are_worth_nothing()
    {
        await using var pool = new PortalPool(Patience);
        var first = await pool.LeaseAsync(Usual);
        var portal = first.Services;
        var seal = SealOf(first);
        var sealedText = seal.Protect("a link");
        var staff = await first.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync("/projects")).Path.ShouldBe("/projects");
        await first.DisposeAsync();

        await using var second = await pool.LeaseAsync(Usual);

        second.Services.ShouldBeSameAs(portal);
        (await staff.GetAsync("/projects")).Path.ShouldStartWith("/account/sign-in");
        Should.Throw<CryptographicException>(() => seal.Unprotect(sealedText));
        Should.Throw<CryptographicException>(() => SealOf(second).Unprotect(sealedText));
        (await (await second.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects")).Path.ShouldBe("/projects");
    }

    [Fact]
    public async Task Another_machine_on_the_same_database_opens_what_a_shared_portal_sealed()
    {
        await using var pool = new PortalPool(Patience);
        await (await pool.LeaseAsync(Usual)).DisposeAsync();
        await using var first = await pool.LeaseAsync(Usual);
        await using var second = first.Again();
        var sealedText = SealOf(first).CreateProtector("within").Protect("a link");

        SealOf(second).CreateProtector("within").Unprotect(sealedText).ShouldBe("a link");
    }

    [Fact]
    public async Task How_often_an_address_may_ask_is_counted_for_each_test()
    {
        await using var pool = new PortalPool(Patience);
        var portals = new HashSet<IServiceProvider>();
        for (var test = 0; test < 2; test++)
        {
            await using var host = await pool.LeaseAsync(Usual);
            portals.Add(host.Services);
            var visitor = host.Visit();
            var asked = 0;
            while ((await visitor.AskAsync("/verify/ABCD-2345-EFGH")).StatusCode != HttpStatusCode.TooManyRequests)
                asked++;
            asked.ShouldBeGreaterThanOrEqualTo(30);
        }

        portals.Count.ShouldBe(1);
    }

    /// <summary>Where this fails, let <see cref="RunningPortal.MoveOutAsync"/> empty what is kept, and leave it out here.</summary>
    [Fact]
    public async Task What_the_portal_keeps_as_long_as_it_runs_remembers_no_test()
    {
        await using var portal = new RunningPortal(TestDatabase.Empty(), "Testing") { Fills = true };
        await using var host = new PortalHost(portal);

        portal.Kept.Count.ShouldBeGreaterThan(4);
        portal.Kept.SelectMany(Remembering).ShouldBe(["Pieces._troubles"], "and the tenant who moves out takes them along");
        Remembering(new Rememberer()).ShouldBe(["Rememberer._seen", "Rememberer._last"]);
    }

    private static IDataProtector SealOf(PortalHost host) =>
        host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("A test");

    /// <summary>Fields that can hold more at the end of a test than at its start.</summary>
    private static IEnumerable<string> Remembering(object kept) =>
        from field in kept.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let type = field.FieldType
        where (type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            || (!field.IsInitOnly && (type.IsValueType || type == typeof(string)))
        select $"{kept.GetType().Name}.{field.Name}";

    private sealed class Rememberer
    {
        private readonly Dictionary<string, int> _seen = [];
        private string _last = "";

        public void See(string what) => _seen[_last = what] = 1;
    }

    [Fact]
    public async Task Whoever_left_has_no_portal_any_more()
    {
        await using var pool = new PortalPool(Patience);
        var host = await pool.LeaseAsync(Usual);
        await host.DisposeAsync();
        Should.Throw<ObjectDisposedException>(() => host.Services);
        Should.Throw<ObjectDisposedException>(() => host.Visit());
    }

    [Fact]
    public async Task A_portal_that_is_still_answering_serves_nobody_else()
    {
        await using var pool = new PortalPool(Patience);
        var first = await pool.LeaseAsync(Usual);
        var portal = first.Services;
        using var writing = new SlowBody();
        var request = first.Visit().AskAsync(new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = writing });
        await writing.Begun;
        await first.DisposeAsync();

        await using var second = await pool.LeaseAsync(Usual);

        second.Services.ShouldNotBeSameAs(portal);
        writing.End();
        await Should.ThrowAsync<Exception>(() => request);
    }

    /// <summary>A form whose second half does not come.</summary>
    private sealed class SlowBody : HttpContent
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowBody() => Headers.ContentType = new("application/x-www-form-urlencoded");

        public Task Begun => _begun.Task;

        public void End() => _end.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            // More than fits between two, so that the portal has begun to read when it is written.
            await stream.WriteAsync(Encoding.ASCII.GetBytes("Email=" + new string('a', 200_000)));
            await stream.FlushAsync();
            _begun.SetResult();
            await _end.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
