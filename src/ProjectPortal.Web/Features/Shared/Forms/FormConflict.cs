using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Two versions of one form, field by field, where they differ.</summary>
public sealed record FormConflict(IReadOnlyList<ConflictField> Fields)
{
    public static FormConflict Between<TForm>(TForm yours, TForm stored, IModelMetadataProvider metadata)
        where TForm : notnull =>
        new(Differences(yours, stored, metadata.GetMetadataForType(yours.GetType()), "").ToList());

    private static IEnumerable<ConflictField> Differences(object? yours, object? stored, ModelMetadata form, string outer)
    {
        foreach (var field in form.Properties)
        {
            var mine = yours is null ? null : field.PropertyGetter!(yours);
            var theirs = stored is null ? null : field.PropertyGetter!(stored);
            if (field.PropertyName == "Version" || field.IsReadOnly)
                continue;

            var label = outer.Length > 0 ? $"{outer} ({field.GetDisplayName()})" : field.GetDisplayName();
            if (field.IsComplexType && !field.IsEnumerableType)
            {
                // A part of a form that has no name of its own is not named.
                foreach (var inner in Differences(mine, theirs, field, field.DisplayName is null ? outer : label))
                    yield return inner;
            }
            else if (AsShown(mine) != AsShown(theirs))
            {
                yield return new ConflictField(label, AsShown(mine), AsShown(theirs));
            }
        }
    }

    private static string AsShown(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => Formats.Day(day),
        decimal number => number.ToString("0.####", System.Globalization.CultureInfo.CurrentCulture),
        Enum choice => new Words().Of(choice),
        System.Collections.IEnumerable many => string.Join(", ", many.Cast<object?>().Select(AsShown)),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.CurrentCulture) ?? "",
    };
}

public sealed record ConflictField(string Label, string Yours, string Stored);
