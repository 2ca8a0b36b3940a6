namespace ProjectPortal.Domain;

/// <summary>
/// An expected "no": the rule that was met, as a code, with the facts that a sentence about it needs. The words are
/// found under <c>Refusals.{Code}</c>; <see cref="Field"/> names the form field that it belongs to, if any.
/// </summary>
public sealed record Refusal(string Code, string? Field = null, params object[] Facts)
{
    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Field == other.Field && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => HashCode.Combine(Code, Field);
}
