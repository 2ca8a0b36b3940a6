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

    /// <summary>Until when something is asked, by the reader's clocks and the event's.</summary>
    public string Until { get; init; } = "";

    public required string Link { get; init; }

    /// <summary>The substitute; after a lapse, a sentence on who is next.</summary>
    public string Other { get; init; } = "";

    public required string Reader { get; init; }

    public string FirstPersonalLink { get; init; } = "";

    public string SecondPersonalLink { get; init; } = "";

    /// <summary>Until when each of them opens.</summary>
    public string FirstOpensUntil { get; init; } = "";

    public string SecondOpensUntil { get; init; } = "";

    public required string Place { get; init; }

    /// <summary>The day alone, for subjects.</summary>
    public string UntilDay { get; init; } = "";

    /// <summary>What is left to do: the documents that are missing, or nothing.</summary>
    public required string LeftToDo { get; init; }

    /// <summary>A sentence where it was sent before and returned.</summary>
    public string Again { get; init; } = "";

    public object?[] InOrder() =>
        [Nominee, Event, Days, Country, Reason, Until, Link, Other, Reader, FirstPersonalLink, SecondPersonalLink, Place, UntilDay,
            LeftToDo, FirstOpensUntil, SecondOpensUntil, Again];
}
