using System.Globalization;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Tests.Support;

/// <summary>The portal's own words, so that a test finds the sentence and not a copy of it.</summary>
public static class Say
{
    public static string En(string key, params object?[] facts) => In("en", key, facts);

    public static string Fr(string key, params object?[] facts) => In("fr", key, facts);

    private static string In(string language, string key, object?[] facts)
    {
        var text = Words.Find(key, CultureInfo.GetCultureInfo(language))
            ?? throw new ArgumentException($"There are no words for '{key}' in '{language}'.", nameof(key));
        return facts.Length == 0 ? text : Words.Fill(text, CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB"), facts);
    }
}
