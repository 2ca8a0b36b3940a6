using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Two versions of one form, field by field, where they differ.</summary>
/// <param name="IsYours">The other version is the same person's, from another page; null where nobody knows.</param>
public sealed record FormConflict(IReadOnlyList<ConflictField> Fields, bool? IsYours = null)
{
    /// <param name="prefix">Of the names that the fields have on the page.</param>
    public static FormConflict Between<TForm>(TForm yours, TForm stored, IModelMetadataProvider metadata, string prefix)
        where TForm : notnull =>
        new([.. Differences(yours, stored, metadata.GetMetadataForType(yours.GetType()), prefix, "")]);

    /// <summary>Two versions of what was typed; the page knows what its fields are called.</summary>
    public static FormConflict Between(Dictionary<string, string[]> yours, Dictionary<string, string[]> stored, bool? isYours) =>
        new([.. from name in stored.Keys.Union(yours.Keys)
                let mine = yours.GetValueOrDefault(name, [])
                let theirs = stored.GetValueOrDefault(name, [])
                where !mine.SequenceEqual(theirs)
                select new ConflictField(name, null, mine, theirs)], isYours);

    private static IEnumerable<ConflictField> Differences(object? yours, object? stored, ModelMetadata form, string prefix, string outer)
    {
        foreach (var field in form.Properties)
        {
            var mine = yours is null ? null : field.PropertyGetter!(yours);
            var theirs = stored is null ? null : field.PropertyGetter!(stored);
            if (field.PropertyName == "Version" || field.IsReadOnly)
                continue;

            var name = prefix + field.PropertyName;
            var label = outer.Length > 0 ? $"{outer} ({field.GetDisplayName()})" : field.GetDisplayName();
            if (field.IsComplexType && !field.IsEnumerableType)
            {
                // A part of a form that has no name of its own is not named.
                foreach (var inner in Differences(mine, theirs, field, $"{name}.", field.DisplayName is null ? outer : label))
                    yield return inner;
            }
            else if (!AsShown(mine).SequenceEqual(AsShown(theirs)))
            {
                yield return new ConflictField(name, label, [.. AsShown(mine)], [.. AsShown(theirs)]);
            }
        }
    }

    private static IEnumerable<string> AsShown(object? value) => value switch
    {
        null => [""],
        string text => [text],
        bool yes => [new Words()[yes ? "Forms.Yes" : "Forms.No"]],
        DateOnly day => [Formats.Day(day)],
        decimal number => [number.ToString("0.####", System.Globalization.CultureInfo.CurrentCulture)],
        Enum choice => [new Words().Localize(choice)],
        System.Collections.IEnumerable many => many.Cast<object?>().SelectMany(AsShown),
        _ => [Convert.ToString(value, System.Globalization.CultureInfo.CurrentCulture) ?? ""],
    };
}

/// <param name="Name">As the page names the field.</param>
/// <param name="Label">Where the form knows it; the page may call it otherwise.</param>
public sealed record ConflictField(string Name, string? Label, IReadOnlyList<string> Yours, IReadOnlyList<string> Stored);
