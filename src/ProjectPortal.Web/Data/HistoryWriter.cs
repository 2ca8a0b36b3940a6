using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Data;

/// <summary>
/// Turns what is about to be saved into history: a record that said itself what happened keeps its words, any other
/// edit is noted with the fields that changed. It is a mechanism, so that no feature can forget it.
/// </summary>
internal sealed class HistoryWriter(PortalDb db, Act act)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(Change Change, Entity Of)> _awaitingIds = [];

    public bool AwaitsIds => _awaitingIds.Count > 0;

    public async Task<HistoryWriter> CollectAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        var children = ChildrenByOwner();
        foreach (var entry in db.ChangeTracker.Entries<Entity>().ToList())
        {
            var ofChildren = children.GetValueOrDefault(entry.Entity, []);
            if (entry.State == EntityState.Unchanged && (ofChildren.Count > 0 || entry.Entity.UnsavedChanges.Count > 0))
                entry.Property(nameof(Entity.Version)).IsModified = true;
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;

            await NoteAsync(entry, ofChildren, cancellationToken);
            if (entry.State == EntityState.Modified)
                entry.Property(nameof(Entity.Version)).CurrentValue = entry.Entity.Version + 1;
        }

        return this;
    }

    /// <summary>New records have their ids now; their history gets them too.</summary>
    public void FillIds()
    {
        foreach (var (change, of) in _awaitingIds)
        {
            change.SubjectId = of.Id;
            change.ProjectId = of.OwningProjectId;
        }
    }

    private async Task NoteAsync(EntityEntry<Entity> entry, Dictionary<string, string?[]> fields, CancellationToken cancellationToken)
    {
        if (entry.State == EntityState.Modified)
        {
            foreach (var (name, from, to) in Differences(entry))
                fields[name] = [from, to];
        }

        if (entry.Entity is IOnPrintouts && fields.Keys.Any(name => OnPrintoutsAttribute.Says(entry.Metadata.ClrType, name)))
            entry.Property(nameof(IOnPrintouts.SaidAt)).CurrentValue = act.At;
        var reported = entry.Entity is IInReport && IsReported(entry, fields.Keys);

        var changes = entry.Entity.UnsavedChanges.ToList();
        if (changes.Count == 0)
        {
            // A seat that was given is told with its nomination, not as an edit of the event.
            if (entry.State == EntityState.Modified && fields.Count == 0)
                return;

            Stamp(entry, act.At, reported);
            if (entry.State == EntityState.Modified
                && (!entry.Entity.EditsAreHistory || await GoesOnAsync(entry.Entity, fields, cancellationToken)))
                return;

            var action = entry.State switch { EntityState.Added => "Created", EntityState.Deleted => "Deleted", _ => "Edited" };
            changes.Add(new Change { Action = action, ByUserId = act.By.UserId, ByName = act.By.Name, At = act.At });
        }

        if (entry.State == EntityState.Deleted && entry.Entity.EditsAreHistory)
        {
            foreach (var (name, value) in Values(entry).Where(v => v.Property.CurrentValue is not (null or ""))
                .Select(v => (v.Name, AsKept(v.Property.OriginalValue))))
                fields[name] = [value, null];
        }

        Stamp(entry, changes.Max(c => c.At), reported);
        changes[0].Fields = fields.Count == 0 ? null : JsonSerializer.Serialize(fields, Json);
        foreach (var change in changes)
        {
            change.Subject = entry.Entity.GetType().Name;
            change.SubjectId = entry.State == EntityState.Added ? 0 : entry.Entity.Id;
            change.ProjectId = entry.State == EntityState.Added && entry.Entity.OwningProjectId is null or 0 ? null
                : entry.Entity.OwningProjectId;
            db.Changes.Add(change);
            if (entry.State == EntityState.Added)
                _awaitingIds.Add((change, entry.Entity));
        }

        entry.Entity.ForgetUnsavedChanges();
    }

    private static void Stamp(EntityEntry<Entity> entry, DateTime at, bool reported)
    {
        if (entry.State == EntityState.Deleted)
            return;

        entry.Property(e => e.ChangedAt).CurrentValue = at;
        if (reported)
            entry.Property(nameof(IInReport.ReportedAt)).CurrentValue = at;
    }

    /// <summary>A state that is told by its deed and not as a field is a fact of the report all the same.</summary>
    private static bool IsReported(EntityEntry<Entity> entry, IEnumerable<string> fields) =>
        entry.State == EntityState.Added
        || fields.Any(name => InReportAttribute.Says(entry.Metadata.ClrType, name))
        || entry.Properties.Any(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)
            && InReportAttribute.Says(entry.Metadata.ClrType, p.Metadata.Name));

    /// <summary>
    /// True where the last line of the record's history is an edit by the same person a moment ago: it then tells this one too.
    /// </summary>
    private async Task<bool> GoesOnAsync(Entity entity, Dictionary<string, string?[]> fields, CancellationToken cancellationToken)
    {
        if (entity.EditsRunTogetherFor == TimeSpan.Zero || act.By.UserId is null)
            return false;

        var subject = entity.GetType().Name;
        var last = await db.Changes.Where(c => c.Subject == subject && c.SubjectId == entity.Id).OrderByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not { Action: "Edited" } || last.ByUserId != act.By.UserId || last.At < act.At - entity.EditsRunTogetherFor)
            return false;

        var told = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(last.Fields ?? "{}")!;
        foreach (var (name, values) in fields)
            told[name] = [told.TryGetValue(name, out var before) ? before[0] : values[0], values[1]];
        last.Fields = JsonSerializer.Serialize(told.Where(f => f.Value[0] != f.Value[1]).ToDictionary(), Json);
        last.At = act.At;
        return true;
    }

    private static IEnumerable<(string Name, string? From, string? To)> Differences(EntityEntry entry) =>
        Values(entry)
            .Where(v => v.Property.IsModified)
            .Select(v => (v.Name, From: AsKept(v.Property.OriginalValue), To: AsKept(v.Property.CurrentValue)))
            .Where(v => v.From != v.To);

    /// <summary>All that the history may keep of a record: what its properties say of themselves decides.</summary>
    private static IEnumerable<(string Name, PropertyEntry Property)> Values(EntityEntry entry) =>
        entry.Properties.Select(p => (Name: p.Metadata.Name, Property: p))
            .Concat(entry.ComplexProperties.SelectMany(
                c => c.Properties.Select(p => (Name: $"{c.Metadata.Name}.{p.Metadata.Name}", Property: p))))
            .Where(v => DataKinds.IsTold(entry.Metadata.ClrType, v.Name));

    private static string? AsKept(object? value) => value switch
    {
        null => null,
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Rows that live inside a record (its places, its countries) are told as a change of that record.</summary>
    private Dictionary<Entity, Dictionary<string, string?[]>> ChildrenByOwner()
    {
        var byOwner = new Dictionary<Entity, Dictionary<string, string?[]>>();
        foreach (var entry in db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted && e.Entity is IPartOf))
        {
            var key = entry.Metadata.GetForeignKeys().First(k => k.DeleteBehavior == DeleteBehavior.Cascade);
            var owner = db.ChangeTracker.Entries<Entity>().FirstOrDefault(o => o.Metadata.ClrType == key.PrincipalEntityType.ClrType
                && Equals(o.Property("Id").CurrentValue, entry.Property(key.Properties[0].Name).CurrentValue));
            if (owner is null || owner.State == EntityState.Added)
                continue;

            var name = key.PrincipalToDependent!.Name;
            if (!DataKinds.IsTold(owner.Metadata.ClrType, name))
                continue;

            if (!byOwner.TryGetValue(owner.Entity, out var fields))
                byOwner[owner.Entity] = fields = [];
            var (from, to) = fields.TryGetValue(name, out var so) ? (so[0], so[1]) : (null, null);
            var told = ((IPartOf)entry.Entity).InHistory;
            fields[name] = entry.State == EntityState.Deleted ? [Join(from, told), to] : [from, Join(to, told)];
        }

        return byOwner;

        static string Join(string? list, string item) => list is null ? item : $"{list}, {item}";
    }
}
