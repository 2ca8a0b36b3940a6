namespace ProjectPortal.Domain.Events;

/// <summary>
/// The lists that rules ask for. An event that was read without one of them does not take it for empty, which would give wrong
/// seats or a wrong deadline: the rule that asks throws, and says how an event is read for its rules.
/// </summary>
public sealed partial class Event
{
    // Null where they were not read: who makes an event begins them, and who reads one fills those that were asked for.
    private List<EventPlace>? _places;
    private List<EventCountry>? _invitedCountries;
    private List<Waiver>? _waivers;
    private List<Criterion>? _criteria;

    public List<EventPlace> Places => _places ?? throw NotRead(nameof(Places));

    public List<EventCountry> InvitedCountries => _invitedCountries ?? throw NotRead(nameof(InvitedCountries));

    public List<Waiver> Waivers => _waivers ?? throw NotRead(nameof(Waivers));

    public List<Criterion> Criteria => _criteria ?? throw NotRead(nameof(Criteria));

    private static Event New(int projectId, string slug) =>
        new() { ProjectId = projectId, Slug = slug, _places = [], _invitedCountries = [], _waivers = [], _criteria = [] };

    private InvalidOperationException NotRead(string list) =>
        new($"A rule asks for the {list} of event {Id} ({Slug}), which was read without them: read it through ReadingForRules.");
}
