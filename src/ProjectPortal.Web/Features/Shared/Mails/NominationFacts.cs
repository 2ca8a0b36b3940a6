using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// What a mail about a nomination can tell, in the reader's language. The templates name the facts by their place in <see cref="InOrder"/>.
/// </summary>
internal sealed record NominationFacts
{
    public required string Nominee { get; init; }

    public required EventName Event { get; init; }

    public required string Days { get; init; }

    public required CountryName Country { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Until when something is asked, at the country's clocks and UTC.</summary>
    public string Until { get; init; } = "";

    public required string Link { get; init; }

    /// <summary>The substitute; after a lapse, a sentence on who is next.</summary>
    public string Other { get; init; } = "";

    public required string Reader { get; init; }

    public string FirstPersonalLink { get; init; } = "";

    public string SecondPersonalLink { get; init; } = "";

    public required string Place { get; init; }

    /// <summary>The day alone, for subjects.</summary>
    public string UntilDay { get; init; } = "";

    /// <summary>The entity that writes.</summary>
    public required string Sender { get; init; }

    /// <summary>A sentence where it was sent before and returned.</summary>
    public string Again { get; init; } = "";

    public object?[] InOrder() =>
        [Nominee, Event, Days, Country, Reason, Until, Link, Other, Reader, FirstPersonalLink, SecondPersonalLink, Place, UntilDay, Sender,
            Again];
}
