using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Seed;

/// <summary>
/// Writes a bundle whose changes can be reviewed as a text diff: the inputs (publications, decisions, rulings), from which a
/// register is built, and the derived facts (agencies, agreements, status events), for readers and for the test that both
/// agree.
/// </summary>
public static class BundleWriter
{
    /// <summary>Writes everything except reference data.</summary>
    public static void Write(
        BundleFolder folder, RegisterFacts facts, IReadOnlyList<DecisionFact> decisions, IEnumerable<Ruling> rulings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var part in new[] { "publications", "decisions", "derived" })
            Directory.CreateDirectory(folder.GetPath(part));
        PublicationsCsv.Write(folder.PublicationsPath, folder.PrintedRowsPath, facts);
        using (var writer = new StreamWriter(folder.UnheldPublicationsPath) { NewLine = "\n" })
            UnheldPublicationsCsv.Write(writer, facts.UnheldPublications);
        using (var writer = new StreamWriter(folder.DecisionsPath) { NewLine = "\n" })
            DecisionsCsv.Write(writer, decisions);
        RulingsCsv.Write(folder.RulingsPath, rulings);
        WriteDerived(folder.GetPath("derived"), facts);
    }

    /// <summary>Writes the basic ordering agreements as reported; nothing if there are none.</summary>
    public static void WriteOrderingAgreements(BundleFolder folder, IReadOnlyList<OrderingAgreementFact> facts)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Count == 0)
            return;
        Directory.CreateDirectory(folder.GetPath("agreements"));
        using var writer = new StreamWriter(folder.OrderingAgreementsPath) { NewLine = "\n" };
        OrderingAgreementsCsv.Write(writer, facts);
    }

    /// <summary>Writes the lists of detention facilities; nothing if there are none.</summary>
    /// <param name="folder">The bundle.</param>
    /// <param name="facts">The facilities derived from the lists.</param>
    /// <param name="printed">The distinct printed facilities of the lists; the position of each is its key minus 1.</param>
    public static void WriteFacilities(BundleFolder folder, FacilityFacts facts, IReadOnlyList<PrintedFacility> printed)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Publications.Count == 0)
            return;
        Directory.CreateDirectory(folder.GetPath("facilities"));
        FacilitiesCsv.Write(folder, facts, printed);
    }

    /// <summary>Writes the reference data: jurisdictions and the FBI's agencies.</summary>
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

    /// <summary>Writes the outlines of counties and states.</summary>
    public static void WriteOutlines(BundleFolder folder, IReadOnlyList<Outline> outlines)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Directory.CreateDirectory(folder.GetPath("geography"));
        using var writer = new StreamWriter(folder.OutlinesPath) { NewLine = "\n" };
        OutlinesCsv.Write(writer, outlines);
    }

    /// <summary>Writes the derived facts, one file for each kind.</summary>
    internal static void WriteDerived(string folder, RegisterFacts facts)
    {
        string GetPath(string name) => Path.Combine(folder, name);

        // Derived facts are never manual entries and never superseded by an editor.
        string[] manualProperties = [nameof(IEditableFact.Entered), nameof(ITemporalFact.SupersededAt)];
        string[] manualEventProperties =
        [
            nameof(IEditableFact.Entered), nameof(StatusEvent.ChosenBy),
        ];
        BundleCsv.Write(GetPath("agencies.csv"), facts.Agencies, manualProperties);
        BundleCsv.Write(GetPath("agency-names.csv"), facts.AgencyNames, manualProperties);
        BundleCsv.Write(GetPath("agency-oris.csv"), facts.AgencyOris, manualProperties);
        BundleCsv.Write(GetPath("agreements.csv"), facts.AgreementSummaries);
        BundleCsv.Write(GetPath("agency-tenures.csv"), facts.Tenures, manualProperties);
        BundleCsv.Write(GetPath("documents.csv"), facts.Documents, manualProperties);
        BundleCsv.Write(GetPath("signed-days.csv"), facts.SignedDays, manualProperties);
        BundleCsv.Write(GetPath("status-events.csv"), facts.StatusEvents, manualEventProperties);
        BundleCsv.Write(GetPath("decisions.csv"), facts.Decisions, [.. manualProperties, nameof(Decision.RecordState)]);
        BundleCsv.Write(
            GetPath("review-items.csv"), facts.ReviewItems,
            [
                nameof(ReviewItem.VanishedFacilityId), nameof(ReviewItem.VanishedObservationId), nameof(ReviewItem.AppearedFacilityId),
                nameof(ReviewItem.AppearedObservationId),
            ]);
    }
}
