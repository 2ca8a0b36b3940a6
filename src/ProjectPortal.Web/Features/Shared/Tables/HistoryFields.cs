using System.Text.Encodings.Web;
using System.Text.Json;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// What a reader of a change is shown of its fields. What the reader may not see stays as a name without values: that it changed is
/// no secret. The kinds of data are asked of the record's own properties.
/// </summary>
public static class HistoryFields
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Type> Records = typeof(Entity).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entity)))
        .ToDictionary(t => t.Name)
            .Union(new Dictionary<string, Type> { ["Account"] = typeof(PortalUser), [MailVisibility.Subject] = typeof(OutboxMessage) })
            .ToDictionary();

    public static string? SeenBy(Actor viewer, Change change) => Masked(change, viewer.MaySee);

    /// <summary>For pages that tell of many records at once, to everybody alike.</summary>
    public static string? WithoutPersons(Change change) => Masked(change, kind => kind == DataKind.Plain);

    private static string? Masked(Change change, Func<DataKind?, bool> shows)
    {
        if (change.Fields is null || JsonSerializer.Deserialize<Dictionary<string, string?[]>>(change.Fields) is not { } fields)
            return null;

        var record = Records.GetValueOrDefault(change.Subject);
        return JsonSerializer.Serialize(
            fields.ToDictionary(f => f.Key, f => record is not null && shows(DataKinds.Find(record, f.Key)) ? f.Value : []), Json);
    }
}
