namespace ProjectPortal.Domain;

/// <summary>How long texts may be, in characters: one place for forms, tables and tests.</summary>
public static class Lengths
{
    public const int Code = 20;
    public const int Slug = 80;
    public const int Name = 200;
    public const int Title = 500;
    public const int Text = 4000;
    public const int Markdown = 40_000;
    public const int Email = 254;
    public const int Phone = 40;
    public const int TimeZone = 60;
}
