namespace ProjectPortal.Web.Features.Shared;

/// <summary>Puts runs together as people read them: a changed phrase is one change, and not one for each of its words.</summary>
internal sealed class DifferenceRuns
{
    private readonly List<DifferenceRun> _all = [];

    /// <summary>Changes with nothing but blanks between them, as they came.</summary>
    private readonly List<DifferenceRun> _phrase = [];

    public void Add(DifferenceKind kind, string text)
    {
        if (text.Length == 0)
            return;
        if (kind != DifferenceKind.Same || (_phrase.Count > 0 && text.All(sign => char.IsWhiteSpace(sign) && sign != '\n')))
        {
            _phrase.Add(new DifferenceRun(kind, text));
            return;
        }

        Flush();
        Append(new DifferenceRun(kind, text));
    }

    public IReadOnlyList<DifferenceRun> Readable()
    {
        Flush();
        return _all;
    }

    private void Flush()
    {
        var last = _phrase.FindLastIndex(run => run.Kind != DifferenceKind.Same);
        var (phrase, blanks) = (_phrase[..(last + 1)], _phrase[(last + 1)..]);
        var (removed, added) = (Without(phrase, DifferenceKind.Added), Without(phrase, DifferenceKind.Removed));
        if (string.IsNullOrWhiteSpace(removed) || string.IsNullOrWhiteSpace(added))
        {
            phrase.ForEach(Append);
        }
        else
        {
            Append(new DifferenceRun(DifferenceKind.Removed, removed));
            Append(new DifferenceRun(DifferenceKind.Added, added));
        }

        blanks.ForEach(Append);
        _phrase.Clear();
    }

    private static string Without(List<DifferenceRun> runs, DifferenceKind kind) =>
        string.Concat(runs.Where(run => run.Kind != kind).Select(run => run.Text));

    private void Append(DifferenceRun run)
    {
        if (_all.Count > 0 && _all[^1].Kind == run.Kind)
            _all[^1] = run with { Text = _all[^1].Text + run.Text };
        else
            _all.Add(run);
    }
}
