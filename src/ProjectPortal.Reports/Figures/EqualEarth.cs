namespace ProjectPortal.Reports.Figures;

/// <summary>The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): areas keep their proportion.</summary>
internal static class EqualEarth
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;

    /// <summary>Degrees to units of the radius of the Earth, y growing to the north.</summary>
    public static (double X, double Y) Project(double longitude, double latitude)
    {
        var root = Math.Sqrt(3);
        var theta = Math.Asin(root / 2 * Math.Sin(latitude * Math.PI / 180));
        var (square, sixth) = (theta * theta, theta * theta * theta * theta * theta * theta);
        var x = 2 * root * (longitude * Math.PI / 180) * Math.Cos(theta)
            / (3 * ((9 * A4 * sixth * square) + (7 * A3 * sixth) + (3 * A2 * square) + A1));
        return (x, theta * ((A4 * sixth * square) + (A3 * sixth) + (A2 * square) + A1));
    }
}
