using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>An event that runs since yesterday, with delegates of Bhutan, Togo and Nepal.</summary>
internal sealed class Door : IAsyncDisposable
{
    public const string Project = "/projects/roa-900";
    public const string Event = Project + "/events/workshop-1";
    public const string Attendance = Event + "/attendance";

    public PortalHost Host { get; private init; } = null!;

    public World World { get; private init; } = null!;

    public Event Of { get; private init; } = null!;

    public IReadOnlyList<Nomination> People { get; private init; } = [];

    public string FirstDay => Iso(Of.StartsOn);

    public string Today => Iso(Of.StartsOn.AddDays(1));

    public static async Task<Door> OpenAsync(EventState state = EventState.Running, Dictionary<string, string>? settings = null)
    {
        var host = await PortalHost.StartAsync(settings: settings);
        var world = new World(host);
        var of = await world.EventAsync(await world.ProjectAsync(), state, null,
            new("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")),
            new("TG", NominationState.Confirmed, world.Person("Afi", "Mensah")),
            new("NP", NominationState.Confirmed, world.Person("Maya", "Rai", Sex.Male)),
            new("SN", NominationState.Selected, world.Person("Awa", "Diop")));
        return new Door { Host = host, World = world, Of = of, People = await world.NominationsOfAsync(of) };
    }

    /// <summary>The last day has come; whoever was signed in is not any more.</summary>
    public async Task<Browser> OnLastDayAsync()
    {
        Host.Clock.Now = Of.EndsOn.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        return await Host.SignedInAsync(TestAccounts.Staff);
    }

    public async Task<List<NominationState>> StatesAsync() => (await World.NominationsOfAsync(Of)).ConvertAll(n => n.State);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
