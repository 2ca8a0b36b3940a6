using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProjectPortal.Domain;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>What a nomination lacks, named as the form names it, so that the list above the form tells the parts apart.</summary>
internal static class MissingParts
{
    /// <summary>Notes what is missing beside its fields, and returns what else is wrong.</summary>
    public static IReadOnlyList<Refusal> Note(ModelStateDictionary state, Words words, IEnumerable<Refusal> wrong, string prefix = "")
    {
        var rest = new List<Refusal>();
        foreach (var refusal in wrong)
        {
            if (refusal is { Code: "NomineeMissing", Field: { } field })
                state.AddModelError(prefix + field, words["Nominations.FillIn", words[$"Nominations.{field}"]]);
            else
                rest.Add(refusal);
        }

        return rest;
    }
}
