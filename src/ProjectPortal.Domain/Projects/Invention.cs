namespace ProjectPortal.Domain.Projects;

/// <summary>
/// How much of a project is invented, from nothing to all. Whatever is shown of it rests on one of these, and is marked where the
/// project is invented at least so far: <c>project.Invented >= Invention.Participation</c>.
/// </summary>
public enum Invention
{
    None,

    /// <summary>Who was nominated, who came, and how the events were arranged: windows, seats, hours.</summary>
    Participation,

    /// <summary>All of it.</summary>
    Everything,
}
