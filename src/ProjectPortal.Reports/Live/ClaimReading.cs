using System.Text.RegularExpressions;

namespace ProjectPortal.Reports.Live;

/// <summary>Reads what one sentence states, and holds it against the records.</summary>
internal sealed partial class ClaimReading
{
    private readonly LiveFigures _figures;
    private readonly bool _french;
    private readonly MeasuredShares _shares;
    private readonly IReadOnlyList<string> _places;

    public ClaimReading(FinalReport facts, LiveFigures figures, string language)
    {
        _figures = figures;
        _french = language == "fr";
        _shares = new MeasuredShares(facts, figures, language);
        _places = [.. facts.Events.SelectMany(e => e.Places).SelectMany(p => new[] { p.City, p.Country })
            .Select(name => name.In(language).Text).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public IEnumerable<Contradiction> In(string sentence)
    {
        var found = new List<(int At, Contradiction? Contradiction)>();
        var narrowed = IsNarrowed(sentence);
        foreach (var claim in (_french ? FrenchClaims.All : EnglishClaims.All).Where(claim => !claim.OfWhole || !narrowed))
        {
            foreach (Match match in claim.Pattern.Matches(sentence))
                found.Add((match.Groups["number"].Index, Judge(claim, match, sentence)));
        }

        // A percentage whose subject is known is not taken for another one's.
        if (found.Count == 0 && _shares.In(sentence) is { } share)
            found.Add((0, Judge(share.Figure, share.Stated, share.Typed, sentence, [])));
        return found.DistinctBy(f => f.At).Select(f => f.Contradiction).OfType<Contradiction>();
    }

    private Contradiction? Judge(Claim claim, Match match, string sentence)
    {
        var figure = _figures.Find(claim.Name);
        return figure is null ? null
            : Judge(figure, Stated(match), Typed(match), sentence, claim.OrElse.Select(_figures.Find).OfType<LiveFigure>());
    }

    private static Contradiction? Judge(
        LiveFigure figure, StatedFigure? stated, string typed, string sentence, IEnumerable<LiveFigure> orElse) =>
        stated is null || figure.Value is not { } recorded || stated.Means(recorded, figure.Unit)
            || orElse.Any(other => other.Value is { } also && stated.Means(also, other.Unit))
            ? null : new Contradiction(sentence, typed, figure);

    private StatedFigure? Stated(Match match) => Stated(match.Groups["near"], match.Groups["number"], match.Groups["scale"], _french);

    internal static StatedFigure? Stated(Group near, Group number, Group scale, bool french)
    {
        var (value, decimals) = (french ? Numerals.French : Numerals.English).Read(number.Value);
        var nearness = french ? FrenchClaims.Near : EnglishClaims.Near;
        var scales = french ? FrenchClaims.Scales : EnglishClaims.Scales;
        return value < 0 ? null : new StatedFigure(
            value, decimals, scale.Success ? scales[scale.Value] : 1, near.Success ? nearness[near.Value] : Nearness.Exactly);
    }

    /// <summary>"almost 70 per cent", without the verb that made it a claim.</summary>
    private static string Typed(Match match)
    {
        var (near, number, scale) = (match.Groups["near"], match.Groups["number"], match.Groups["scale"]);
        var start = near.Success ? near.Index : number.Index;
        var end = scale.Success ? scale.Index + scale.Length : number.Index + number.Length;
        return match.Value[(start - match.Index)..(end - match.Index)] + Sign().Match(match.Value[(end - match.Index)..]).Value;
    }

    /// <summary>About one event, place or year, or a part of those who came: the totals say nothing of it.</summary>
    private bool IsNarrowed(string sentence) =>
        (_french ? FrenchPart() : EnglishPart()).IsMatch(sentence)
        || _places.Any(place => sentence.Contains(place, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^ ?(per cent|percent|pour cent|%|(de )?dollars)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(
        @"\b(the|this|that|each|every|one|first|second|third|last|latter|a|an|per) (\w+ )?(workshop|study tour|tour|meeting|event|session|"
        + @"course|visit|survey)\b|\b(19|20)\d\d\b|\b(each|every|former|latter|further|another|additional|other|more were|half of)\b"
        + @"|\b(the|these|those|first|last|next|both|other|remaining) (two|three|four|five|six|\d+) "
        + @"(workshops|study tours|events|meetings)\b"
        + @"|\b(francophone|French-speaking|English-speaking|anglophone|lusophone)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishPart();

    [GeneratedRegex(
        @"(\b(le|la|ce|cet|cette|chaque|un|une|premier|première|deuxième|second|seconde|troisième|dernier|dernière|par) |\bl’)(\w+ )?"
        + @"(atelier|voyage|réunion|manifestation|séance|cours|visite|enquête)\b|\b(19|20)\d\d\b|\b(chaque|chacun|chacune|autre|autres"
        + @"|supplémentaires|la moitié)\b|\b(les|ces|des|premiers|premières|derniers|dernières|deux autres) "
        + @"(deux|trois|quatre|cinq|six|\d+) (ateliers|voyages|manifestations|réunions)\b|\b(francophones?|anglophones?|lusophones?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FrenchPart();
}
