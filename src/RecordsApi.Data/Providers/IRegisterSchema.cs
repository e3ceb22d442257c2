using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;

namespace RecordsApi.Data.Providers;

/// <summary>The tables of the register in a database: whether they are there, and how they are created.</summary>
public interface IRegisterSchema
{
    /// <summary>Compares the tables that a database has with those that this program needs.</summary>
    Task<SchemaStatus> GetStatusAsync(IRegisterConnection register, CancellationToken cancellationToken);

    /// <summary>
    /// Creates what is missing: the database, its tables, the migrations that were not applied yet. One process at a time does so,
    /// all of it or nothing: after a crash the next start begins where this one began.
    /// </summary>
    /// <param name="context">A context over the database; it need not be there yet.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="RegisterSchemaException">The tables are those of another version of the program, or not the register's.</exception>
    Task MigrateAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>The columns of a table's primary key, in its order.</summary>
    Task<IReadOnlyList<string>> ReadPrimaryKeyAsync(IRegisterConnection register, string table, CancellationToken cancellationToken);

    /// <summary>Whether people entered anything into a database of whatever version.</summary>
    Task<bool> HasManualEntriesAsync(IRegisterConnection register, CancellationToken cancellationToken);

    /// <summary>Gives the database another name, so that a new one can be created in its place.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <returns>The new name.</returns>
    string SetAside(string connectionString);
}

/// <summary>Whether a database has the tables that this program needs.</summary>
public enum SchemaStatus
{
    /// <summary>It has none of them, or not all yet; they can be created.</summary>
    Incomplete,

    /// <summary>It has them.</summary>
    Current,

    /// <summary>It has those of an older version of the program, which this one cannot bring up to date.</summary>
    Older,

    /// <summary>It has those of a newer version of the program.</summary>
    Newer,

    /// <summary>It has tables, and they are not those of a register.</summary>
    Foreign,
}

/// <summary>A database cannot be used because of the tables that it has; the message describes the problem and its solution.</summary>
public sealed class RegisterSchemaException : DbException
{
    private RegisterSchemaException(SchemaStatus status, string message)
        : base(message) => Status = status;

    /// <summary>What is wrong.</summary>
    public SchemaStatus Status { get; }

    /// <summary>For a database with tables that this program cannot use.</summary>
    /// <param name="status">What is wrong; not <see cref="SchemaStatus.Current"/>.</param>
    /// <param name="database">Names the database.</param>
    public static RegisterSchemaException ForStatus(SchemaStatus status, string database) => new(status, status switch
    {
        SchemaStatus.Older => $"{database} was created by an older version of this program, which this version cannot read. "
            + "Run 'rebuild': it keeps the old database under another name and creates a new one from the seed data.",
        SchemaStatus.Newer => $"{database} was created by a newer version of this program. Run that version, or name another database in ConnectionStrings__Register.",
        SchemaStatus.Foreign => $"{database} is not a register: it has other tables. Name another database in ConnectionStrings__Register.",
        SchemaStatus.Incomplete => $"There is no register in {database} yet. Run 'rebuild' or 'serve' to create one from the seed data.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The database can be used."),
    });

    /// <summary>For a database of an older version that is not replaced, because people entered records into it.</summary>
    /// <param name="database">Names the database.</param>
    public static RegisterSchemaException ForManualEntries(string database) => new(
        SchemaStatus.Older, $"{database} was created by an older version of this program and contains manual entries, which a new register would not have. "
        + "Nothing was changed. Export them with that version, move the database away, and run 'rebuild' again.");
}
