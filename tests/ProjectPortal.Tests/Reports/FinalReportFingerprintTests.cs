using System.Reflection;
using System.Text.Json.Serialization;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

/// <summary>A fact that the fingerprint did not see would leave people with an old report.</summary>
public sealed class FinalReportFingerprintTests
{
    [Fact]
    public void The_same_facts_have_the_same_fingerprint_and_each_language_its_own()
    {
        FinalReportFingerprint.Compute(ReportFacts.Whole, "en").ShouldBe(FinalReportFingerprint.Compute(ReportFacts.Whole, "en"));
        FinalReportFingerprint.Compute(ReportFacts.Whole, "fr").ShouldNotBe(FinalReportFingerprint.Compute(ReportFacts.Whole, "en"));
    }

    [Fact]
    public void Whatever_is_changed_shows()
    {
        var facts = ReportFacts.Whole;
        FinalReport[] changed =
        [
            facts,
            facts with { AsOf = facts.AsOf.AddTicks(1) },
            facts with { Project = facts.Project with { Title = new Wording("Another") } },
            facts with { Participation = facts.Participation with { LeastDeveloped = ["BT"] } },
            Counted(("Fully", 5)),
            Counted(("Fully", 6)),
            Counted(("Partly", 6)),
        ];
        changed.Select(f => FinalReportFingerprint.Compute(f, "en")).Distinct().Count().ShouldBe(changed.Length);
    }

    /// <summary>A base type would be written without what its heirs add, and a member that is not public not at all.</summary>
    [Fact]
    public void No_fact_can_hide()
    {
        var seen = new HashSet<Type>();
        var hiding = new List<string>();
        Look(typeof(FinalReport));
        seen.Count.ShouldBeGreaterThan(20);
        hiding.ShouldBeEmpty();

        void Look(Type type)
        {
            if (type.IsGenericType)
                type.GetGenericArguments().ToList().ForEach(Look);
            if (type.Namespace?.StartsWith("ProjectPortal", StringComparison.Ordinal) != true || !seen.Add(type))
                return;

            if (!type.IsSealed)
                hiding.Add($"{type.Name} has heirs");
            const BindingFlags All = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
            foreach (var field in type.IsEnum ? [] : type.GetFields(All))
            {
                var property = type.GetProperties().FirstOrDefault(p => field.Name == $"<{p.Name}>k__BackingField");
                if (!field.IsPublic && (property is null || property.GetCustomAttribute<JsonIgnoreAttribute>() is not null))
                    hiding.Add($"{type.Name}.{field.Name} is not written");
                Look(field.FieldType);
            }
        }
    }

    private static FinalReport Counted(params (string Label, int Count)[] parts) => ReportFacts.With(ReportFacts.Adoption with
    {
        Standing = new Finding
        {
            MeasuredOn = new DateOnly(2016, 1, 1),
            Unit = IndicatorUnit.Number,
            Parts = [.. parts.Select(part => (new Wording(part.Label), part.Count))],
        },
    });
}
