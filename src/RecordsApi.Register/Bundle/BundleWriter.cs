using RecordsApi.Register.Agencies;
using RecordsApi.Register.Geography;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Bundle;

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
            Directory.CreateDirectory(folder.In(part));
        PublicationsCsv.Write(folder.Publications, folder.PrintedRows, facts);
        using (var writer = new StreamWriter(folder.Decisions) { NewLine = "\n" })
            DecisionsCsv.Write(writer, decisions);
        RulingsCsv.Write(folder.Rulings, rulings);
        WriteDerived(folder.In("derived"), facts);
    }

    /// <summary>Writes jurisdictions and the FBI's agencies.</summary>
    public static void WriteReference(
        BundleFolder folder, IReadOnlyList<JurisdictionFact> jurisdictions, IReadOnlyList<FbiAgency> agencies)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Directory.CreateDirectory(folder.In("geography"));
        Directory.CreateDirectory(folder.In("reference"));
        using (var writer = new StreamWriter(folder.Jurisdictions) { NewLine = "\n" })
            JurisdictionsCsv.Write(writer, jurisdictions);
        using (var writer = new StreamWriter(folder.FbiAgencies) { NewLine = "\n" })
            FbiAgenciesCsv.Write(writer, agencies);
    }

    /// <summary>Writes what follows from the publications and decisions, one file a kind.</summary>
    internal static void WriteDerived(string folder, RegisterFacts facts)
    {
        string At(string name) => Path.Combine(folder, name);

        // What a person entered and what was said otherwise is not derived.
        string[] entered = [nameof(IEnteredFact.Entered), nameof(IKnownFact.SupersededAt)];
        string[] closed = [nameof(IEnteredFact.Entered), nameof(StatusEvent.ClosedAs), nameof(StatusEvent.ClosedBecause), nameof(StatusEvent.ReplacedById), nameof(StatusEvent.ChosenBy)];
        FlatCsv.Write(At("agencies.csv"), facts.Agencies, [.. entered, nameof(Agency.RecordState), nameof(Agency.MergedIntoId)]);
        FlatCsv.Write(At("agency-names.csv"), facts.AgencyNames, entered);
        FlatCsv.Write(At("agency-oris.csv"), facts.AgencyOris, entered);
        FlatCsv.Write(At("agreements.csv"), facts.Agreements, entered);
        FlatCsv.Write(At("agency-tenures.csv"), facts.Tenures, entered);
        FlatCsv.Write(At("documents.csv"), facts.Documents, entered);
        FlatCsv.Write(At("signed-days.csv"), facts.SignedDays, entered);
        FlatCsv.Write(At("status-events.csv"), facts.StatusEvents, closed);
        FlatCsv.Write(At("decisions.csv"), facts.Decisions, [.. entered, nameof(Decision.RecordState)]);
        FlatCsv.Write(At("review-items.csv"), facts.ReviewItems);
    }
}
