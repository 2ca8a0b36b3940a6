namespace ProjectPortal.Reports.Live;

/// <summary>
/// Who was nominated, selected and came, over all events: nominations, not people. Without any attendance nobody was counted, which is
/// not nobody.
/// </summary>
internal static class ParticipationFigures
{
    public static IEnumerable<LiveFigure> Create(FinalReport facts, FinalReportWords words)
    {
        var countries = facts.Participation.Countries;
        var (nominated, selected, attended) = (Sum(countries, c => c.Nominated), Sum(countries, c => c.Selected),
            Sum(countries, c => c.Attended));
        var isCounted = attended.Total > 0;
        var came = new RecordPlace(RecordKind.Participation) { Stage = ParticipationStage.Attended };
        foreach (var figure in Heads("participants", "FigureParticipants", attended, isCounted, came, words))
            yield return figure;

        var tookPart = facts.Participation.TookPart.ToHashSet(StringComparer.Ordinal);
        var reached = facts.Project.Countries.Count(c => tookPart.Contains(c.Code));
        var ldcs = facts.Participation.LeastDeveloped;
        yield return Count("countries.participating", "FigureCountries", isCounted ? tookPart.Count : null, came);
        yield return Count("countries.participating.beneficiary", "FigureCountriesBeneficiary", isCounted ? reached : null, came);
        yield return Count("countries.participating.ldc", "FigureCountriesLdc", isCounted ? ldcs.Count(tookPart.Contains) : null, came);
        yield return Count("countries.beneficiary", "FigureBeneficiaries",
            facts.Project.Countries.Count > 0 ? facts.Project.Countries.Count : null, new RecordPlace(RecordKind.Project));
        yield return Count("countries.ldc", "FigureLdcs", ldcs.Count > 0 ? ldcs.Count : null, new RecordPlace(RecordKind.Project));
        foreach (var figure in Heads("nominations", "FigureNominations", nominated, countries.Count > 0, came with { Stage = null }, words))
            yield return figure;
        foreach (var figure in Heads("selected", "FigureSelected", selected, countries.Count > 0, came with { Stage = null }, words))
            yield return figure;
        foreach (var figure in countries.SelectMany(country => OfCountry(country, isCounted, words)))
            yield return figure with { IsOffered = false };

        LiveFigure Count(string name, string label, int? value, RecordPlace place) =>
            new(name, FigureUnit.Count, value, words[label], place);
    }

    /// <summary>All, the women and men among them, and the women's share of those whose sex is recorded.</summary>
    public static IEnumerable<LiveFigure> Heads(
        string name, string label, HeadCount heads, bool isCounted, RecordPlace place, FinalReportWords words, string? of = null)
    {
        var sexes = heads.Women + heads.Men;
        yield return Figure(name, FigureUnit.Count, heads.Total, label);
        yield return Figure($"{name}.women", FigureUnit.Count, heads.Women, $"{label}Women");
        yield return Figure($"{name}.men", FigureUnit.Count, heads.Men, $"{label}Men");
        yield return Figure($"{name}.women.percent", FigureUnit.PerCent, sexes > 0 ? 100m * heads.Women / sexes : null, $"{label}Share");

        LiveFigure Figure(string called, FigureUnit unit, decimal? value, string key) =>
            new(called, unit, isCounted ? value : null, of is null ? words[key] : words["Part", of, words[key]], place);
    }

    /// <summary>The names of what the table of participants has of a country: nominated, selected, attended.</summary>
    public static IReadOnlyList<string> TotalsOf(CountryFacts country) =>
        [$"{NameOf(country)}.nominated", $"{NameOf(country)}.selected", $"{NameOf(country)}.attended"];

    private static string NameOf(CountryFacts country) => $"countries.{country.Code.ToLowerInvariant()}";

    private static IEnumerable<LiveFigure> OfCountry(CountryParticipation country, bool isCounted, FinalReportWords words)
    {
        var totals = TotalsOf(country.Country);
        var place = new RecordPlace(RecordKind.Participation) { Country = country.Country.Code };
        var called = words.Text(country.Country.Name);
        return Heads(totals[0], "FigureNominations", country.Nominated, isCounted: true, place, words, called)
            .Concat(Heads(totals[1], "FigureSelected", country.Selected, isCounted: true, place, words, called))
            .Concat(Heads(totals[2], "FigureParticipants", country.Attended, isCounted,
                place with { Stage = ParticipationStage.Attended }, words, called));
    }

    private static HeadCount Sum(IEnumerable<CountryParticipation> countries, Func<CountryParticipation, HeadCount> of) =>
        countries.Select(of).Aggregate(HeadCount.None, (sum, count) => sum + count);
}
