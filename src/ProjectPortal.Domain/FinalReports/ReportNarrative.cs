using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>The sections of the final report that staff write. The others are computed.</summary>
public enum ReportSection
{
    Summary = 2,
    GoodPractices = 5,
    Sustainability = 6,
    MultiplierEffects = 7,
    AdditionalInformation = 9,
}

/// <summary>
/// What staff wrote for one section in one language, as Markdown, with every version of it. It changes by <see cref="Write"/> and
/// <see cref="Restore"/> alone, so that no text is lost.
/// </summary>
[Plain]
public sealed class ReportNarrative : Entity
{
    private readonly List<NarrativeVersion> _versions = [];
    private string _markdown = "";

    [Untold]
    public required int ProjectId { get; init; }

    public required ReportSection Section { get; init; }

    /// <summary>"en" or "fr".</summary>
    public required string Language { get; init; }

    public required string Markdown
    {
        get => _markdown;
        init => _markdown = value;
    }

    /// <summary>The number of the version that stands; 0 for a text from before versions were kept.</summary>
    [Untold]
    public int Edition { get; private set; }

    /// <summary>The values of the text's live figures when it was last saved or cleared: <see cref="KeptFigures"/>.</summary>
    [Untold]
    public string Figures { get; private set; } = "";

    /// <summary>The versions that were added since it was read; the next save keeps them.</summary>
    [Untold]
    public IReadOnlyList<NarrativeVersion> Versions => _versions;

    public override int? OwningProjectId => ProjectId;

    /// <summary>A text that nobody has written before, as its first version.</summary>
    public static ReportNarrative Begin(
        int projectId, ReportSection section, string language, string markdown, IReadOnlyDictionary<string, decimal> figures, Act act)
    {
        var begun = new ReportNarrative { ProjectId = projectId, Section = section, Language = language, Markdown = markdown };
        begun.Keep(KeptFigures.Write(figures), act, restores: null);
        return begun;
    }

    /// <summary>Replaces the text. What was there stays as a version; a text with the same words and figures makes none.</summary>
    /// <param name="figures">The live figures that the new text uses, with their values now.</param>
    public void Write(string markdown, IReadOnlyDictionary<string, decimal> figures, Act act)
    {
        var kept = KeptFigures.Write(figures);
        if (Edition > 0 && markdown == _markdown && kept == Figures)
            return;

        KeepEarlier();
        _markdown = markdown;
        Keep(kept, act, restores: null);
    }

    /// <summary>Makes an earlier version the text again: as a new version.</summary>
    public Refusal? Restore(NarrativeVersion earlier, IReadOnlyDictionary<string, decimal> figures, Act act)
    {
        if (earlier.Markdown == _markdown)
            return new Refusal("NarrativeVersionStands", null, earlier.Number);

        KeepEarlier();
        _markdown = earlier.Markdown;
        Keep(KeptFigures.Write(figures), act, earlier.Number);
        return null;
    }

    /// <summary>
    /// The text was cleared with the values that its figures have now: what changes from here on is marked. The words stay.
    /// </summary>
    public void Clear(IReadOnlyDictionary<string, decimal> figures) => Figures = KeptFigures.Write(figures);

    /// <summary>A text from before versions were kept becomes the first one.</summary>
    private void KeepEarlier()
    {
        if (Edition == 0 && _markdown.Length > 0)
            Add(new NarrativeVersion { Markdown = _markdown, At = ChangedAt, ByName = "" });
    }

    private void Keep(string figures, Act act, int? restores)
    {
        Figures = figures;
        Add(new NarrativeVersion
        {
            Markdown = _markdown,
            Figures = figures,
            At = act.At,
            ByUserId = act.By.UserId,
            ByName = act.By.Name,
            Restores = restores,
        });
    }

    private void Add(NarrativeVersion version)
    {
        version.Number = ++Edition;
        version.WordCount = Wordage.Count(version.Markdown);
        _versions.Add(version);
    }
}
