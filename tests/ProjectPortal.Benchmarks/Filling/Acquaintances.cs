namespace ProjectPortal.Benchmarks.Filling;

/// <summary>Of those who wait to be judged every second was somewhere before.</summary>
internal static class Acquaintances
{
    private static readonly string[] OfThePerson =
        ["Nominee_GivenName", "Nominee_FamilyName", "Nominee_Email", "EmailKey", "PersonKey", "SearchKey"];

    public static void Make(FillDb db, long eventId)
    {
        var known = db.Tables["Nominations"].Columns.Select(column => column.Name).Intersect(OfThePerson).ToList();
        var taken = string.Join(", ", known.Select(column => $"{column} = earlier.{column}"));
        db.Run($"""
            UPDATE Nominations SET {taken}
            FROM (
                SELECT Id, CountryCode, 2 * ROW_NUMBER() OVER (PARTITION BY CountryCode ORDER BY Id) AS Place FROM Nominations
                WHERE Id IN (
                    SELECT MAX(Id) FROM Nominations
                    WHERE State = 'Attended'
                      AND PersonKey NOT IN (SELECT PersonKey FROM Nominations WHERE EventId = {eventId} AND PersonKey IS NOT NULL)
                    GROUP BY CountryCode, PersonKey)) AS known
            JOIN Nominations AS earlier ON earlier.Id = known.Id
            JOIN (
                SELECT Id, CountryCode, ROW_NUMBER() OVER (PARTITION BY CountryCode ORDER BY Id) AS Place FROM Nominations
                WHERE EventId = {eventId}) AS waiting
              ON waiting.CountryCode = known.CountryCode AND waiting.Place = known.Place
            WHERE Nominations.Id = waiting.Id
            """);
    }
}
