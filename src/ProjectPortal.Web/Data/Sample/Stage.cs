using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Web.Data.Sample;

/// <summary>What every part of the sample needs: the database, today, and who is said to have acted.</summary>
internal sealed class Stage
{
    public static readonly Actor Staff = new(null, "Sample data", Roles.Staff);

    private readonly Dictionary<string, Actor> _focalPoints = [];
    private readonly Dictionary<string, Country> _countries;
    private readonly Dictionary<string, int> _themes;
    private readonly Dictionary<(string Scheme, string Code), (int SchemeId, int ClassId)> _classes;

    private Stage(PortalDb db, DateTime now, Dictionary<string, Country> countries, Dictionary<string, int> themes,
        Dictionary<(string, string), (int, int)> classes)
    {
        Db = db;
        Now = now;
        _countries = countries;
        _themes = themes;
        _classes = classes;
    }

    public PortalDb Db { get; }

    /// <summary>UTC.</summary>
    public DateTime Now { get; }

    /// <summary>A day counted from today: -10 is ten days ago.</summary>
    public DateOnly Day(int daysFromToday) => DateOnly.FromDateTime(Now).AddDays(daysFromToday);

    /// <summary>A moment of a day counted from today, UTC. What has been done is at least a day ago.</summary>
    public DateTime At(int daysFromToday, int hour = 9) => Day(daysFromToday).ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);

    public static async Task<Stage> SetAsync(PortalDb db, DateTime now) => new(
        db,
        now,
        await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Alpha2),
        await db.LessonThemes.ToDictionaryAsync(t => t.Code, t => t.Id),
        (await db.BudgetSchemes.SelectMany(s => s.Classes, (s, c) => new { s.Name, c.Code, c.SchemeId, c.Id }).ToListAsync())
            .ToDictionary(c => (c.Name, c.Code), c => (c.SchemeId, c.Id)));

    public static Act ByStaff(DateTime at) => new(Staff, at);

    public static Act ByClock(DateTime at) => new(Actor.Clock, at);

    public Act ByFocalPoint(string country, DateTime at)
    {
        if (!_focalPoints.TryGetValue(country, out var focalPoint))
            _focalPoints[country] = focalPoint = new Actor(null, DemoAccounts.FocalPointOf(_countries[country]), Roles.FocalPoint, country);
        return new Act(focalPoint, at);
    }

    public Country Country(string alpha2) => _countries[alpha2];

    public int Theme(string code) => _themes[code];

    public int Scheme(string name) => _classes.First(c => c.Key.Scheme == name).Value.SchemeId;

    public int Class(string scheme, string code) => _classes[(scheme, code)].ClassId;

    /// <summary>Saves what was added and forgets it, so that the next part starts with an empty tracker.</summary>
    public async Task SaveAsync()
    {
        await Db.SaveChangesAsync();
        Db.ChangeTracker.Clear();
    }
}

/// <summary>The sample goes through the domain's own rules; where they refuse it, the sample is wrong.</summary>
internal static class Must
{
    public static void BeDone(this Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException(
                $"The sample breaks a rule: {refusal.Code} ({refusal.Field} {string.Join(' ', refusal.Facts)})");
    }

    public static T BeMade<T>(this (T? Made, Refusal? Refusal) outcome)
        where T : class
    {
        outcome.Refusal.BeDone();
        return outcome.Made!;
    }
}
