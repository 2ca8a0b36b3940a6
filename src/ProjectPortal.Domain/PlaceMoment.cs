namespace ProjectPortal.Domain;

/// <summary>A moment (UTC), and by whose clocks it is told.</summary>
public sealed record PlaceMoment(DateTime At, string TimeZone);
