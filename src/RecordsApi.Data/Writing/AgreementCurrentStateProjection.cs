using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;

namespace RecordsApi.Data.Writing;

/// <summary>Keeps the columns of agreements that repeat how they stand now.</summary>
internal sealed class AgreementCurrentStateProjection(IRegisterConnection register)
{
    /// <summary>Brings them up to what the steps and days say that stand.</summary>
    public async Task RefreshAsync(IReadOnlyCollection<string> agreementIds, CancellationToken cancellation)
    {
        if (agreementIds.Count == 0)
            return;
        var ids = JsonSerializer.Serialize(agreementIds);
        await register.Context.Database.ExecuteSqlAsync(
            $"""
            UPDATE Agreements SET
                Status = e.Status, Phase = e.Phase, StatusSince = e.OccurredOn, StatusSinceEarliest = e.Earliest,
                StatusSinceLatest = e.Latest, StatusBasis = e.Basis, Confidence = e.Confidence,
                Disputed = EXISTS (SELECT 1 FROM StatusEvents d WHERE d.AgreementId = Agreements.Id AND d.Disputed AND d.SupersededAt IS NULL),
                SignedOn = (SELECT s.SignedOn FROM SignedDays s WHERE s.AgreementId = Agreements.Id AND s.SupersededAt IS NULL
                    ORDER BY s.Revision DESC LIMIT 1)
            FROM StatusEvents e
            WHERE Agreements.Id IN (SELECT value FROM json_each({ids})) AND Agreements.SupersededAt IS NULL
            AND e.Id = (SELECT x.Id FROM StatusEvents x WHERE x.AgreementId = Agreements.Id AND x.SupersededAt IS NULL
                ORDER BY x.Latest DESC, x.Sequence DESC LIMIT 1)
            """, cancellation);
    }
}
