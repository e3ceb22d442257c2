using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Benchmarks.Competitors;

/// <summary>An agreement as one flat row, as generic servers need it.</summary>
public sealed class FlatAgreement
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name of the agency.</summary>
    public required string AgencyName { get; init; }

    /// <summary>USPS code of its state.</summary>
    public required string State { get; init; }

    /// <summary>Name of its jurisdiction.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Model code.</summary>
    public required string Model { get; init; }

    /// <summary>The other party.</summary>
    public required string Counterparty { get; init; }

    /// <summary>Status.</summary>
    public required string Status { get; init; }

    /// <summary>Phase.</summary>
    public required string Phase { get; init; }

    /// <summary>Date from which it has the status, EDTF.</summary>
    public required string StatusSince { get; init; }

    /// <summary>Basis of the status.</summary>
    public required string StatusBasis { get; init; }

    /// <summary>Confidence.</summary>
    public required string Confidence { get; init; }

    /// <summary>Day of signing.</summary>
    public string? SignedOn { get; init; }

    /// <summary>Day of its first listing.</summary>
    public string? FirstListedOn { get; init; }

    /// <summary>Day of its last listing.</summary>
    public string? LastListedOn { get; init; }
}

/// <summary>A database of flat rows.</summary>
public sealed class FlatAgreementsContext(DbContextOptions<FlatAgreementsContext> options) : DbContext(options)
{
    /// <summary>The rows.</summary>
    public DbSet<FlatAgreement> Agreements => Set<FlatAgreement>();

    /// <summary>Writes the rows of a register into a database, with an index for the filter of the comparison.</summary>
    public static async Task CreateDatabaseAsync(string sourceDatabase, string file)
    {
        File.Delete(file);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            ATTACH @grown AS r;
            CREATE TABLE Agreements (Id TEXT NOT NULL PRIMARY KEY, AgencyId TEXT NOT NULL, AgencyName TEXT NOT NULL, State TEXT NOT NULL, Jurisdiction TEXT, Model TEXT NOT NULL,
                Counterparty TEXT NOT NULL, Status TEXT NOT NULL, Phase TEXT NOT NULL, StatusSince TEXT NOT NULL, StatusBasis TEXT NOT NULL, Confidence TEXT NOT NULL,
                SignedOn TEXT, FirstListedOn TEXT, LastListedOn TEXT);
            INSERT INTO Agreements
            SELECT a.Id, a.AgencyId, g.Name, g.State, j.Name, a.ModelCode, a.Counterparty, e.Status, e.Phase, e.OccurredOn, e.Basis, e.Confidence,
                (SELECT s.SignedOn FROM r.SignedDays s WHERE s.AgreementId = a.Id AND s.SupersededAt IS NULL ORDER BY s.Revision DESC LIMIT 1),
                (SELECT MIN(l.FirstListedOn) FROM r.Listings l WHERE l.AgreementId = a.Id AND l.SupersededAt IS NULL),
                (SELECT MAX(l.LastListedOn) FROM r.Listings l WHERE l.AgreementId = a.Id AND l.SupersededAt IS NULL)
            FROM r.Agreements a JOIN r.Agencies g ON g.Id = a.AgencyId AND g.SupersededAt IS NULL LEFT JOIN r.Jurisdictions j ON j.Id = g.JurisdictionId
            JOIN r.StatusEvents e ON e.Id = (SELECT x.Id FROM r.StatusEvents x WHERE x.AgreementId = a.Id AND x.SupersededAt IS NULL
                ORDER BY x.Latest DESC, x.Sequence DESC LIMIT 1)
            WHERE a.SupersededAt IS NULL ORDER BY a.Id;
            CREATE INDEX AgreementsOfState ON Agreements (State, Model, Id);
            """;
        command.Parameters.AddWithValue("@grown", sourceDatabase);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
