using RecordsApi.Register.Agencies;
using RecordsApi.Register.Geography;
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
        FlatCsv.Write(At("agencies.csv"), facts.Agencies);
        FlatCsv.Write(At("agency-names.csv"), facts.AgencyNames);
        FlatCsv.Write(At("agency-oris.csv"), facts.AgencyOris);
        FlatCsv.Write(At("agreements.csv"), facts.Agreements);
        FlatCsv.Write(At("agency-tenures.csv"), facts.Tenures);
        FlatCsv.Write(At("documents.csv"), facts.Documents);
        FlatCsv.Write(At("signed-days.csv"), facts.SignedDays);
        FlatCsv.Write(At("status-events.csv"), facts.StatusEvents);
        FlatCsv.Write(At("decisions.csv"), facts.Decisions);
        FlatCsv.Write(At("review-items.csv"), facts.ReviewItems);
    }
}
