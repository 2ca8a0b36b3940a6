using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain;

/// <summary>Who does something, and when (UTC). Every method that changes state asks for one.</summary>
public sealed record Act(Actor By, DateTime At);
