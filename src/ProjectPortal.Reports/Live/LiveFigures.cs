namespace ProjectPortal.Reports.Live;

/// <summary>
/// All figures of a project that texts and addresses can name. Names are stable: what a name counts never changes, and a name that is
/// gone is never given to anything else. They are listed in <c>docs/live-figures.md</c>.
/// </summary>
public sealed class LiveFigures
{
    private readonly Dictionary<string, LiveFigure> _byName;

    private LiveFigures(IReadOnlyList<LiveFigure> all)
    {
        All = all;
        _byName = all.ToDictionary(figure => figure.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the list beside the editor.</summary>
    public IReadOnlyList<LiveFigure> All { get; }

    /// <param name="facts">The facts of the project.</param>
    /// <param name="reader">The language in which they are called, "en" or "fr".</param>
    public static LiveFigures Create(FinalReport facts, string reader)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var words = new FinalReportWords(reader);
        // Two events of one address, two classes of one code: the first is meant.
        return new LiveFigures(
        [
            .. ParticipationFigures.Create(facts, words).Concat(EventFigures.Create(facts, words))
                .Concat(ResultFigures.Create(facts, words)).Concat(MoneyFigures.Create(facts, words)).DistinctBy(figure => figure.Name),
        ]);
    }

    /// <summary>Null for a name that no figure has.</summary>
    public LiveFigure? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The figures that a text names, as far as there are any, with their values now.</summary>
    public IReadOnlyDictionary<string, decimal> ValuesIn(string markdown) =>
        FigureTokens.NamesIn(markdown).Select(Find).OfType<LiveFigure>().Where(figure => figure.Value is not null)
            .ToDictionary(figure => figure.Name, figure => Kept(figure), StringComparer.Ordinal);

    /// <summary>Whether a value that was kept is printed otherwise than the figure's is now.</summary>
    public static bool HasChanged(LiveFigure figure, decimal kept) =>
        figure.Value is null || LiveFigure.Print(figure.Unit, kept, "en") != figure.Text("en");

    private static decimal Kept(LiveFigure figure) =>
        figure.Unit == FigureUnit.PerCent ? LiveFigure.Rounded(figure.Value!.Value) : figure.Value!.Value;
}
