namespace ProjectPortal.Domain;

/// <summary>
/// The cities that zones of time are called after, as people write them. A zone that is not here is called as the zone database has it.
/// </summary>
internal static class Cities
{
    private static readonly Dictionary<string, Wording> Named = new(StringComparer.Ordinal)
    {
        ["Africa/Addis_Ababa"] = new("Addis Ababa", "Addis-Abeba"),
        ["Africa/Algiers"] = new("Algiers", "Alger"),
        ["Africa/Cairo"] = new("Cairo", "Le Caire"),
        ["Africa/Dar_es_Salaam"] = new("Dar es Salaam", "Dar es-Salaam"),
        ["Africa/Lome"] = new("Lomé", "Lomé"),
        ["Africa/Mogadishu"] = new("Mogadishu", "Mogadiscio"),
        ["Africa/Ndjamena"] = new("N'Djamena", "N’Djamena"),
        ["Africa/Sao_Tome"] = new("São Tomé", "Sao Tomé"),
        ["America/Mexico_City"] = new("Mexico City", "Mexico"),
        ["Asia/Bahrain"] = new("Bahrain", "Bahreïn"),
        ["Asia/Dhaka"] = new("Dhaka", "Dacca"),
        ["Asia/Jerusalem"] = new("Jerusalem", "Jérusalem"),
        ["Asia/Kabul"] = new("Kabul", "Kaboul"),
        ["Asia/Kathmandu"] = new("Kathmandu", "Katmandou"),
        ["Asia/Manila"] = new("Manila", "Manille"),
        ["Asia/Riyadh"] = new("Riyadh", "Riyad"),
        ["Asia/Seoul"] = new("Seoul", "Séoul"),
        ["Asia/Singapore"] = new("Singapore", "Singapour"),
        ["Asia/Thimphu"] = new("Thimphu", "Thimphou"),
        ["Europe/Brussels"] = new("Brussels", "Bruxelles"),
        ["Europe/Copenhagen"] = new("Copenhagen", "Copenhague"),
        ["Europe/Lisbon"] = new("Lisbon", "Lisbonne"),
        ["Europe/London"] = new("London", "Londres"),
        ["Europe/Moscow"] = new("Moscow", "Moscou"),
        ["Europe/Vienna"] = new("Vienna", "Vienne"),
        ["Europe/Warsaw"] = new("Warsaw", "Varsovie"),
        ["Indian/Comoro"] = new("Moroni", "Moroni"),
        ["Pacific/Efate"] = new("Port Vila", "Port-Vila"),
        ["Pacific/Guadalcanal"] = new("Honiara", "Honiara"),
    };

    public static Wording NameOf(string timeZone)
    {
        if (Named.TryGetValue(timeZone, out var named))
            return named;

        var city = timeZone[(timeZone.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return new(city, city);
    }
}
