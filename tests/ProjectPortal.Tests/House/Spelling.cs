using System.Text.RegularExpressions;

namespace ProjectPortal.Tests.House;

/// <summary>How the organization spells English.</summary>
internal static partial class Spelling
{
    private const string Rightly =
        "adv|arr|rev|superv|r|ra|prom|exerc|pra|prec|compr|surpr|w|enterpr|otherw|likew|lia|expert|parad|ar|no|prem|advert|apprais|dev|po";

    /// <summary>What has an s that the organization writes as a z: "organise", "organisation".</summary>
    [GeneratedRegex($@"\b(?!(?:{Rightly})is)\p{{L}}+is(?:e|es|ed|er|ers|ing|ation|ations)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Ise();
}
