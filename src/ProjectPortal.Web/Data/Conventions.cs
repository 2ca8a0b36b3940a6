using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Data;

/// <summary>What holds for every table, on both databases, so that no configuration has to repeat it.</summary>
internal static class Conventions
{
    private const int EnumLength = 30;

    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.ComplexProperties<Wording>();
        builder.ComplexProperties<Nominee>();
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<decimal>().HavePrecision(18, 4);
    }

    public static void Finish(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            if (type.ClrType.Assembly != typeof(Entity).Assembly)
                continue;

            if (typeof(Entity).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
                builder.Entity(type.ClrType).Ignore(nameof(Entity.UnsavedChanges)).Ignore(nameof(Entity.OwningProjectId))
                    .Ignore(nameof(Entity.EditsAreHistory)).Ignore(nameof(Entity.EditsRunTogetherFor));
            }

            foreach (var key in type.GetForeignKeys())
                key.DeleteBehavior = typeof(IPartOf).IsAssignableFrom(type.ClrType) && key.PrincipalToDependent is not null
                    ? DeleteBehavior.Cascade : DeleteBehavior.Restrict;

            foreach (var complex in type.GetComplexProperties().Where(c => c.ClrType == typeof(Wording)))
            {
                var length = complex.Name is "Title" or "Name" or "City" or "Label" or "Contributor" or "Qualifier" ? Lengths.Title
                    : Lengths.Text;
                foreach (var text in complex.ComplexType.GetProperties())
                    text.SetMaxLength(length);
            }

            NameEnums(type, type.GetProperties().Select(p => (p.Name, p)));
            NameEnums(type, type.GetComplexProperties().SelectMany(
                c => c.ComplexType.GetProperties().Select(p => ($"{c.Name}_{p.Name}", p))));
            foreach (var text in type.GetProperties().Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null))
                text.SetMaxLength(DefaultLength(text.Name));
        }
    }

    /// <summary>Enumerations are kept by name, and the table refuses a name that is not one.</summary>
    private static void NameEnums(IMutableEntityType type, IEnumerable<(string Column, IMutableProperty Property)> properties)
    {
        foreach (var (column, property) in properties)
        {
            var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!clr.IsEnum)
                continue;

            property.SetProviderClrType(typeof(string));
            property.SetMaxLength(EnumLength);
            var names = string.Join(", ", Enum.GetNames(clr).Select(n => $"'{n}'"));
            type.AddCheckConstraint(
                $"CK_{type.GetTableName()}_{column}_Known", string.Create(CultureInfo.InvariantCulture, $"[{column}] IN ({names})"));
        }
    }

    private static int DefaultLength(string name) => name switch
    {
        "CountryCode" or "Alpha2" or "Alpha3" or "M49" or "Language" or "Code" or "OtherCode" or "ArticleFr" => Lengths.Code,
        "Slug" => Lengths.Slug,
        "TimeZone" or "WorkingLanguages" => Lengths.TimeZone,
        "Markdown" => Lengths.Markdown,
        "ProposalReason" or "AnswerReason" or "ClosingReason" or "DecisionReason" or "ReturnReason" or "StateReason" or "Reason"
            or "CorrectionReason" or "Description" => Change.ReasonLength,
        "EmailKey" => Lengths.Email,
        "SearchKey" => Nominee.SearchKeyLength,
        "PersonKey" => Nominee.PersonKeyLength,
        _ => Lengths.Name,
    };

    /// <summary>Moments are UTC in the database and say so when they come back. Not private: the compiled model names it.</summary>
    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc), v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
