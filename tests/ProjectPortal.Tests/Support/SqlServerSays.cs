using System.Reflection;
using Microsoft.Data.SqlClient;

namespace ProjectPortal.Tests.Support;

/// <summary>What a SQL Server would say, without one.</summary>
internal static class SqlServerSays
{
    /// <summary>The client makes these itself only, from what a server sends.</summary>
    public static SqlException Number(int number, string message = "")
    {
        const BindingFlags hidden = BindingFlags.NonPublic | BindingFlags.Instance;
        var constructor = typeof(SqlError).GetConstructors(hidden)
            .First(c => c.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(int));
        var error = constructor.Invoke([.. constructor.GetParameters().Select(p =>
            p.Name == "infoNumber" ? number : p.Name == "errorMessage" ? message
                : p.ParameterType == typeof(string) ? ""
                : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)]);
        var errors = (SqlErrorCollection)typeof(SqlErrorCollection).GetConstructors(hidden)[0].Invoke([]);
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .First(m => m.Name == "CreateException" && m.GetParameters().Length == 2).Invoke(null, [errors, "16.0"])!;
    }
}
