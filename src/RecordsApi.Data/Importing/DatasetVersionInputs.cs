using System.Security.Cryptography;
using System.Text;
using RecordsApi.Data.Merging;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>What of the inputs and the derived facts determines the dataset version.</summary>
internal static class DatasetVersionInputs
{
    /// <summary>Returns the timestamps of the publications and decisions that the register does not yet contain.</summary>
    public static IReadOnlyCollection<DateTimeOffset> GetNewRecordedTimes(ExistingState existing, RegisterFacts facts)
    {
        var publications = existing.GetRows<Publication>().Select(p => p.Key).ToHashSet();
        var decisions = existing.GetRows<Decision>().Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Publications.Where(p => !publications.Contains(p.Publication.Key)).Select(p => p.Publication.RecordedAt)
            .Concat(facts.Decisions.Where(d => !decisions.Contains(d.Id)).Select(d => d.RecordedAt))];
    }

    /// <summary>Returns the date of the newest accepted publication; empty if there is none.</summary>
    public static string GetFreshThrough(RegisterFacts facts) => facts.Publications
        .Where(p => p.Publication.Position is not null).Select(p => p.Publication.PublishedOn.ToString("O")).Max() ?? "";

    /// <summary>Returns the newest timestamp (UTC) from which anything is known.</summary>
    /// <param name="facts">The derived facts.</param>
    /// <param name="others">The timestamp before the transaction, that of the transaction, and those of what is not derived with the facts; null where there is none.</param>
    public static DateTimeOffset GetKnownThrough(RegisterFacts facts, IEnumerable<DateTimeOffset?> others) =>
        facts.Publications.Select(p => p.Publication.RecordedAt)
            .Concat(facts.StatusEvents.Select(e => e.RecordedAt))
            .Concat(facts.Decisions.Select(d => d.RecordedAt))
            .Concat(others.OfType<DateTimeOffset>()).Append(DateTimeOffset.UnixEpoch).Max();

    /// <summary>Returns a hash of the inputs, which is the same on every machine.</summary>
    public static string ComputeInputsHash(RegisterFacts facts, RegisterInputs inputs)
    {
        var text = new StringBuilder();
        foreach (var p in facts.Publications)
            text.Append(p.Publication.FileName).Append(' ').Append(p.Publication.Sha256).Append(' ').Append(p.Publication.State).Append('\n');
        foreach (var decision in inputs.Decisions)
            text.Append(decision with { Number = 0 }).Append('\n');
        foreach (var agreement in inputs.OrderingAgreements)
            text.Append(agreement with { Number = 0 }).Append('\n');
        foreach (var unheld in facts.UnheldPublications)
            text.Append(unheld).Append('\n');
        foreach (var ruling in inputs.Rulings)
            text.Append(ruling).Append('\n');
        foreach (var file in inputs.Facilities.Files.OrderBy(f => f.FileName, StringComparer.Ordinal).ThenBy(f => f.Sha256, StringComparer.Ordinal))
            text.Append(file.FileName).Append(' ').Append(file.Sha256).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
