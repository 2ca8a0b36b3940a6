namespace ProjectPortal.Domain.Events;

/// <summary>What nominations are judged by. It freezes with the deadline and the seats; a waiver of the criteria opens it again.</summary>
public sealed partial class Event
{
    public const int MostCriteria = 12;

    /// <summary>How many there are, known without reading them: who decides cannot forget to ask for the scores.</summary>
    public int CriteriaCount { get; private set; }

    /// <summary>The share of the best score, in per cent, below which nobody is selected without a written reason; null for none.</summary>
    public int? ThresholdPerCent { get; private set; }

    /// <summary>Why criteria and threshold cannot be changed by this actor now.</summary>
    public Refusal? WhyNotChangeCriteria(Act act) =>
        !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
        : HasEnded ? new Refusal("EventStateForbids", null, "Edit", State)
        : IsFrozen && !Waivers.Exists(w => w.Kind == WaiverKind.Criteria) ? new Refusal("EventFrozen")
        : null;

    public (Criterion? Criterion, Refusal? Refusal) AddCriterion(CriterionPlan plan, Act act)
    {
        var refusal = WhyNotChangeCriteria(act) ?? plan.Check()
            ?? (Criteria.Count >= MostCriteria ? new Refusal("TooManyCriteria", null, MostCriteria) : null);
        if (refusal is not null)
            return (null, refusal);

        var added = Criterion.From(Id, plan, Criteria.Count == 0 ? 1 : Criteria.Max(c => c.Order) + 1);
        Criteria.Add(added);
        CriteriaCount = Criteria.Count;
        Record(act, "AddCriterion", null, null, plan.Title.In("en").Text);
        return (added, null);
    }

    /// <summary>The usual set, for an event that has none yet.</summary>
    public Refusal? StartCriteria(IEnumerable<CriterionPlan> usual, int thresholdPerCent, Act act)
    {
        if (Criteria.Count > 0)
            return new Refusal("CriteriaThere");

        foreach (var plan in usual)
        {
            if (AddCriterion(plan, act).Refusal is { } refusal)
                return refusal;
        }

        return SetThreshold(thresholdPerCent, act);
    }

    public Refusal? ReviseCriterion(Criterion criterion, CriterionPlan plan, Act act)
    {
        var refusal = WhyNotChangeCriteria(act) ?? plan.Check();
        if (refusal is not null)
            return refusal;

        criterion.Take(plan);
        Record(act, "ReviseCriterion", null, null, plan.Title.In("en").Text);
        return null;
    }

    /// <summary>What somebody was scored by stays; it may be given less weight.</summary>
    /// <param name="isScored">Somebody gave a mark for it.</param>
    public Refusal? RemoveCriterion(Criterion criterion, bool isScored, Act act)
    {
        var refusal = WhyNotChangeCriteria(act) ?? (isScored ? new Refusal("CriterionScored") : null);
        if (refusal is not null)
            return refusal;

        Criteria.Remove(criterion);
        CriteriaCount = Criteria.Count;
        Record(act, "RemoveCriterion", null, null, criterion.Title.In("en").Text);
        return null;
    }

    /// <summary>Changes places with the one before or after; at the end of the list nothing moves.</summary>
    public Refusal? MoveCriterion(Criterion criterion, bool up, Act act)
    {
        if (WhyNotChangeCriteria(act) is { } refusal)
            return refusal;

        var inOrder = Criteria.OrderBy(c => c.Order).ToList();
        var to = inOrder.IndexOf(criterion) + (up ? -1 : 1);
        if (to >= 0 && to < inOrder.Count)
            (criterion.Order, inOrder[to].Order) = (inOrder[to].Order, criterion.Order);
        return null;
    }

    public Refusal? SetThreshold(int? perCent, Act act)
    {
        var refusal = WhyNotChangeCriteria(act)
            ?? (perCent is < 1 or > 100 ? new Refusal("ThresholdOutOfRange", nameof(ThresholdPerCent)) : null);
        if (refusal is null)
            ThresholdPerCent = perCent;
        return refusal;
    }
}
