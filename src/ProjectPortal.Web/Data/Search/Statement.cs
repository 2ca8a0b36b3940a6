using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProjectPortal.Web.Data.Search;

/// <summary>One statement that is run for each of millions of rows, which are too many for the change tracker.</summary>
internal sealed class Statement : IAsyncDisposable
{
    private readonly DbCommand _command;

    /// <summary>Within the transaction that is open.</summary>
    public Statement(PortalDb db, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        _command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            _command.Parameters.Add(parameter);
        }
    }

    public async Task RunAsync(params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        await _command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
