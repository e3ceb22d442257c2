using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Queries;

/// <summary>
/// Executes SQL statements. The context executes them, so that they are counted and interrupted like other statements, and
/// does not translate them: a query over raw SQL with parameters is translated again each time.
/// </summary>
internal static class RawSqlReader
{
    /// <summary>The parameters of a command, which belong to it no longer and can be given to another.</summary>
    public static List<DbParameter> DetachParameters(this DbCommand command)
    {
        List<DbParameter> parameters = [.. command.Parameters.Cast<DbParameter>()];
        command.Parameters.Clear();
        return parameters;
    }

    /// <summary>Opens a reader over the rows.</summary>
    public static Task<RelationalDataReader> ExecuteRawReaderAsync(
        this RegisterContext db, string sql, IEnumerable<DbParameter> parameters, CancellationToken cancellationToken)
    {
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, parameters);
        return command.RelationalCommand.ExecuteReaderAsync(
            new(db.GetService<IRelationalConnection>(), command.ParameterValues, null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery),
            cancellationToken);
    }
}
