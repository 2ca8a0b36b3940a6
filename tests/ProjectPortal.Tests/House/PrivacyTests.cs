using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data.Sqlite;
using ProjectPortal.Web.Security;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>Every property that is kept says what it says of people; what says nothing is kept in no history and shown to nobody.</summary>
public sealed class PrivacyTests
{
    private static readonly IReadOnlyList<(Type Record, string Path)> Kept = ReadModel();

    [Fact]
    public void Every_property_says_what_it_says_of_people() =>
        Kept.Where(k => DataKinds.Find(k.Record, k.Path) is null).Select(k => $"{k.Record.Name}.{k.Path}")
            .ShouldBeEmpty("mark it [Plain], [Personal], [Identity], [Contact], [IdentityDocument] or [Secret]");

    /// <summary>Or a new property of it would pass for plain without anybody having said so.</summary>
    [Fact]
    public void Only_a_class_that_tells_of_nobody_may_speak_for_all_its_properties()
    {
        var whole = Kept.Select(k => k.Record).Distinct()
            .Where(t => t.GetCustomAttributes<DataKindAttribute>(inherit: false).Any(a => a.Names.Count == 0)).ToList();

        whole.ShouldNotBeEmpty();
        whole.Where(t => t.GetCustomAttributes<DataKindAttribute>(inherit: false).Any(a => a.Kind != DataKind.Plain)
                || t.GetProperties().Any(p => p.GetCustomAttribute<DataKindAttribute>() is { Kind: not DataKind.Plain }))
            .Select(t => t.Name).ShouldBeEmpty("say it of each property instead");
    }

    [Fact]
    public void What_says_nothing_is_seen_by_nobody_and_told_by_no_history()
    {
        DataKinds.Find<Half>(nameof(Half.Email)).ShouldBe(DataKind.Contact);
        DataKinds.Find<Half>(nameof(Half.Added)).ShouldBeNull();
        DataKinds.Find<Half>("Gone").ShouldBeNull();
        DataKinds.IsTold(typeof(Half), nameof(Half.Added)).ShouldBeFalse();
        DataKinds.IsTold(typeof(Half), nameof(Half.Token)).ShouldBeFalse();
        DataKinds.IsTold(typeof(Half), nameof(Half.Counter)).ShouldBeFalse();
        DataKinds.IsTold(typeof(Half), nameof(Half.Email)).ShouldBeTrue();
        new Actor(1, "Everybody", (Roles)63).MaySee(null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DataKind.Plain, Roles.Staff | Roles.FocalPoint | Roles.Evaluator | Roles.Administrator | Roles.Nominee | Roles.Clock)]
    [InlineData(DataKind.Personal, Roles.Staff | Roles.FocalPoint | Roles.Evaluator | Roles.Administrator | Roles.Nominee)]
    [InlineData(DataKind.Identity, Roles.Staff | Roles.FocalPoint | Roles.Evaluator | Roles.Administrator | Roles.Nominee)]
    [InlineData(DataKind.Contact, Roles.Staff | Roles.FocalPoint | Roles.Administrator)]
    [InlineData(DataKind.IdentityDocument, Roles.Staff | Roles.FocalPoint)]
    [InlineData(DataKind.Secret, Roles.None)]
    public void Who_may_see_what(DataKind kind, Roles seers)
    {
        foreach (var role in Enum.GetValues<Roles>().Where(r => r != Roles.None))
            new Actor(1, "Somebody", role).MaySee(kind).ShouldBe(seers.HasFlag(role), $"{role} and {kind}");
    }

    [Theory]
    [InlineData(DataKind.Personal, true)]
    [InlineData(DataKind.Identity, false)]
    [InlineData(DataKind.Contact, false)]
    [InlineData(null, false)]
    public void What_an_evaluator_takes_along(DataKind? kind, bool takes)
    {
        new Actor(1, "Evaluator", Roles.Evaluator).MayTake(kind).ShouldBe(takes);
        new Actor(1, "Both", Roles.Evaluator | Roles.Staff).MayTake(DataKind.Identity).ShouldBeTrue();
    }

    [Fact]
    public void What_a_nominee_can_be_reached_by_and_what_opens_doors_is_marked_as_such()
    {
        DataKinds.Find<Nomination>("Nominee.Email").ShouldBe(DataKind.Contact);
        DataKinds.Find<Nomination>("Nominee.BirthYear").ShouldBe(DataKind.Identity);
        DataKinds.Find<ChangeRequest>("Person.Phone").ShouldBe(DataKind.Contact);
        DataKinds.Find<PersonalLink>("TokenHash").ShouldBe(DataKind.Secret);
        DataKinds.Find<Event>("Title.En").ShouldBe(DataKind.Plain);
        DataKinds.Find<PortalUser>("PasswordHash").ShouldBe(DataKind.Secret);
        DataKinds.Find<PortalUser>("Email").ShouldBe(DataKind.Contact);
    }

    [Fact]
    public void No_line_of_the_log_names_what_reaches_somebody_or_opens_a_door()
    {
        Logged(Sources.All).ShouldBeEmpty();
        Logged([new("src/ProjectPortal.Web/Mail/Bad.cs", "log.LogWarning(\"{To} was not\n reached\", message.ToAddress);")])
            .ShouldNotBeEmpty();
    }

    /// <summary>Names that are plain in one record and not in another ("Code") say nothing by themselves.</summary>
    private static IEnumerable<string> Logged(IEnumerable<SourceFile> files)
    {
        var kinds = Kept.Select(k => (Name: k.Path.Split('.')[^1], Kind: DataKinds.Find(k.Record, k.Path)!.Value)).ToList();
        var kept = kinds.Where(k => k.Kind >= DataKind.Contact).Select(k => k.Name)
            .Except(kinds.Where(k => k.Kind < DataKind.Contact).Select(k => k.Name)).ToList();
        kept.ShouldContain("ToAddress");
        return from file in files
               where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal)
               from Match line in Regex.Matches(
                   file.Text, @"\.Log(Trace|Debug|Information|Warning|Error|Critical)\([^;]*;", RegexOptions.ExplicitCapture)
               where Regex.IsMatch(line.Value, $@"\.({string.Join('|', kept)})\b", RegexOptions.ExplicitCapture)
               select $"{file.Path}: {line.Value}";
    }

    private static List<(Type, string)> ReadModel()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        return
        [
            .. from record in db.Model.GetEntityTypes()
               where record.ClrType.Namespace!.StartsWith("ProjectPortal", StringComparison.Ordinal)
               from path in Paths(record)
               select (record.ClrType, path),
        ];

        static IEnumerable<string> Paths(IEntityType record) =>
            record.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => p.Name)
                .Concat(record.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(p => $"{c.Name}.{p.Name}")))
                .Concat(record.GetNavigations().Where(n => n.IsCollection && typeof(IPartOf).IsAssignableFrom(n.TargetEntityType.ClrType))
                    .Select(n => n.Name));
    }

    private sealed class Half
    {
        [Contact]
        public string Email { get; init; } = "";

        [Secret]
        public string Token { get; init; } = "";

        [Plain]
        [Untold]
        public int Counter { get; init; }

        public string Added { get; init; } = "";
    }
}
