using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Sample;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>The sample as a whole: bilingual, silent, plainly invented where it is, and loaded entirely or not at all.</summary>
public class SampleLoadTests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task Every_wording_is_there_in_both_languages_or_in_neither()
    {
        var halves = await sample.ReadAsync(async db =>
        {
            var found = new List<string>();
            foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetComplexProperties().Any(c => c.ClrType == typeof(Wording))))
            {
                var query = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType)
                    .Invoke(db, null)!;
                foreach (var row in await query.AsNoTracking().ToListAsync())
                {
                    found.AddRange(from c in type.GetComplexProperties()
                                   where c.ClrType == typeof(Wording)
                                   let wording = (Wording)c.PropertyInfo!.GetValue(row)!
                                   where wording.En.Length == 0 != (wording.Fr.Length == 0)
                                   select $"{type.ClrType.Name}.{c.Name}: {wording.En}{wording.Fr}");
                }
            }

            return found;
        });

        halves.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nominees_are_plainly_invented()
    {
        var nominees = await sample.ReadAsync(db => db.Nominations.Select(n => n.Nominee).ToListAsync());

        nominees.Count.ShouldBeGreaterThan(150);
        nominees.ShouldAllBe(n => n.GivenName == "Delegate" && n.Email.EndsWith("@delegates.example"));
        nominees.Select(n => n.Sex).Distinct().Count().ShouldBe(2);
        nominees.Select(n => n.Authority).Distinct().Count().ShouldBe(5, "the four of them, and drafts that do not say");
    }

    [Fact]
    public async Task The_past_that_it_tells_lies_in_the_past()
    {
        (await sample.ReadAsync(db => db.Changes.CountAsync(c => c.At > sample.Host.Clock.Now))).ShouldBe(0);
        (await sample.ReadAsync(db => db.Expenditures.CountAsync(e => e.On > sample.Host.Clock.Today))).ShouldBe(0);
    }

    [Fact]
    public async Task Its_history_is_in_the_order_of_time()
    {
        var moments = await sample.ReadAsync(
            db => db.Changes.Where(c => c.ProjectId == sample.Roa206).OrderBy(c => c.Id).Select(c => c.At).ToListAsync());

        moments.Count.ShouldBeGreaterThan(500);
        moments.ShouldBeInOrder();
    }

    [Fact]
    public async Task It_writes_to_nobody() => (await sample.Host.MailsAsync()).ShouldBeEmpty();

    [Fact]
    public async Task What_fails_on_the_way_leaves_nothing_behind()
    {
        await using var host = await PortalHost.StartAsync();
        // The lessons come last: without their theme the load fails when nearly all of ROA 206 is in.
        await host.InDbAsync(db => db.LessonThemes.Where(t => t.Code == "networks").ExecuteDeleteAsync());

        await host.InDbAsync(async (db, _) => await Should.ThrowAsync<KeyNotFoundException>(LoaderOn(host, db).LoadAsync));

        (await host.InDbAsync(db => db.Projects.CountAsync(p => p.Slug == "roa-206"))).ShouldBe(0);
        (await host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(0);
        (await host.InDbAsync(db => db.Changes.CountAsync(c => c.ByName == "Sample data"))).ShouldBe(0);
    }

    private static SampleData LoaderOn(PortalHost host, PortalDb db) => new(db, new Acting(host.Clock), host.Clock);
}
