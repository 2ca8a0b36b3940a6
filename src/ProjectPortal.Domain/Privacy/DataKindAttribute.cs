namespace ProjectPortal.Domain.Privacy;

/// <summary>
/// Says of a property what kind of data it holds. On a class it speaks for properties that are inherited from elsewhere, by their
/// names; <see cref="PlainAttribute"/> without names speaks for the whole class, where nothing in it is anything else.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public abstract class DataKindAttribute(DataKind kind, string[] names) : Attribute
{
    public DataKind Kind { get; } = kind;

    public IReadOnlyList<string> Names { get; } = names;
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class PlainAttribute(params string[] names) : DataKindAttribute(DataKind.Plain, names);

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class PersonalAttribute(params string[] names) : DataKindAttribute(DataKind.Personal, names);

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class IdentityAttribute(params string[] names) : DataKindAttribute(DataKind.Identity, names);

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class ContactAttribute(params string[] names) : DataKindAttribute(DataKind.Contact, names);

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class IdentityDocumentAttribute(params string[] names) : DataKindAttribute(DataKind.IdentityDocument, names);

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class SecretAttribute(params string[] names) : DataKindAttribute(DataKind.Secret, names);

/// <summary>
/// History does not tell of it: it serves the machinery, or the deed that moved it is told already, with its moment and its reason.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UntoldAttribute : Attribute;
