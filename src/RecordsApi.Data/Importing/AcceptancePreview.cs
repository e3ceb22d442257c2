using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>Tells what the acceptance of a quarantined publication would change, without changing anything.</summary>
public sealed class AcceptancePreview(RegisterDatabaseBuilder builder, TimeProvider clock)
{
    /// <summary>Derives the register with and without the publication.</summary>
    /// <param name="fileName">The file name of the publication.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<AcceptanceEffects> CreateAsync(string fileName, CancellationToken cancellation)
    {
        var (inputs, _) = await builder.Inputs.LoadCurrentAsync(cancellation);
        var ruling = new Ruling("publication", fileName, "accepted", "Preview.", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var before = builder.Derive(inputs, cancellation).AgreementSummaries.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var after = builder.Derive(
            inputs with { Rulings = [.. inputs.Rulings.Where(r => (r.Subject, r.Key) != (ruling.Subject, ruling.Key)), ruling] }, cancellation);
        var (unlisted, ended, listed) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var agreement in after.AgreementSummaries)
        {
            var previous = before.GetValueOrDefault(agreement.Id);
            if (previous is { Listed: true } && !agreement.Listed)
                unlisted.Add(agreement.Id);
            if (previous is not { Listed: true } && agreement.Listed)
                listed.Add(agreement.Id);
            if (previous is not null && IsOpen(previous) && !IsOpen(agreement) && agreement.MergedIntoId is null)
                ended.Add($"{agreement.Id}: {agreement.Status} {agreement.StatusSince}");
        }

        return new(fileName, unlisted, ended, listed);
    }

    private static bool IsOpen(AgreementSummary agreement) => Phases.IsInForce(agreement.Phase) || agreement.Phase == Phases.Vocabulary.GetCode(Phase.Forming);
}
