using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Seed;

/// <summary>
/// Writes the register as files that can be read in a difference: what it is derived from (publications, decisions,
/// rulings), from which a register is rebuilt, and what follows (agencies, agreements, status events), for readers
/// and for the test that both agree.
/// </summary>
public static class BundleWriter
{
    /// <summary>Writes everything but reference data.</summary>
    public static void Write(
        BundleFolder folder, RegisterFacts facts, IReadOnlyList<DecisionFact> decisions, IEnumerable<Ruling> rulings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var part in new[] { "publications", "decisions", "derived" })
            Directory.CreateDirectory(folder.GetPath(part));
        PublicationsCsv.Write(folder.PublicationsPath, folder.PrintedRowsPath, facts);
        using (var writer = new StreamWriter(folder.DecisionsPath) { NewLine = "\n" })
            DecisionsCsv.Write(writer, decisions);
        RulingsCsv.Write(folder.RulingsPath, rulings);
        WriteDerived(folder.GetPath("derived"), facts);
    }

    /// <summary>Writes jurisdictions and the FBI's agencies.</summary>
    public static void WriteReferenceData(
        BundleFolder folder, IReadOnlyList<JurisdictionFact> jurisdictions, IReadOnlyList<FbiAgency> agencies)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Directory.CreateDirectory(folder.GetPath("geography"));
        Directory.CreateDirectory(folder.GetPath("reference"));
        using (var writer = new StreamWriter(folder.JurisdictionsPath) { NewLine = "\n" })
            JurisdictionsCsv.Write(writer, jurisdictions);
        using (var writer = new StreamWriter(folder.FbiAgenciesPath) { NewLine = "\n" })
            FbiAgenciesCsv.Write(writer, agencies);
    }

    /// <summary>Writes what follows from the publications and decisions, one file a kind.</summary>
    internal static void WriteDerived(string folder, RegisterFacts facts)
    {
        string At(string name) => Path.Combine(folder, name);

        // What a person entered and what was said otherwise is not derived.
        string[] entered = [nameof(IEditableFact.Entered), nameof(ITemporalFact.SupersededAt)];
        string[] closed = [nameof(IEditableFact.Entered), nameof(StatusEvent.ClosedAs), nameof(StatusEvent.ClosedBecause), nameof(StatusEvent.ReplacedById), nameof(StatusEvent.ChosenBy)];
        BundleCsv.Write(At("agencies.csv"), facts.Agencies, [.. entered, nameof(Agency.RecordState), nameof(Agency.MergedIntoId)]);
        BundleCsv.Write(At("agency-names.csv"), facts.AgencyNames, entered);
        BundleCsv.Write(At("agency-oris.csv"), facts.AgencyOris, entered);
        BundleCsv.Write(At("agreements.csv"), facts.AgreementSummaries);
        BundleCsv.Write(At("agency-tenures.csv"), facts.Tenures, entered);
        BundleCsv.Write(At("documents.csv"), facts.Documents, entered);
        BundleCsv.Write(At("signed-days.csv"), facts.SignedDays, entered);
        BundleCsv.Write(At("status-events.csv"), facts.StatusEvents, closed);
        BundleCsv.Write(At("decisions.csv"), facts.Decisions, [.. entered, nameof(Decision.RecordState)]);
        BundleCsv.Write(At("review-items.csv"), facts.ReviewItems);
    }
}
