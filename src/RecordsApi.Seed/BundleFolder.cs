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

/// <summary>A bundle: the seed files that ship with the program, or another folder with the same layout.</summary>
/// <param name="Path">Path of the folder.</param>
public sealed record BundleFolder(string Path)
{
    /// <summary>The bundle in the program's directory.</summary>
    public static BundleFolder Shipped { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "Bundle"));

    internal string JurisdictionsPath => GetPath("geography/jurisdictions.csv");

    internal string OutlinesPath => GetPath("geography/outlines.csv");

    internal string FbiAgenciesPath => GetPath("reference/fbi-agencies.csv");

    internal string PublicationsPath => GetPath("publications/publications.csv");

    internal string PrintedRowsPath => GetPath("publications/printed-rows.csv");

    internal string UnheldPublicationsPath => GetPath("publications/unheld.csv");

    internal string FacilityListsPath => GetPath("facilities/lists.csv");

    internal string FacilityRowsPath => GetPath("facilities/rows.csv");

    internal string PrintedFacilitiesPath => GetPath("facilities/printed-facilities.csv");

    internal string DecisionsPath => GetPath("decisions/decisions.csv");

    internal string OrderingAgreementsPath => GetPath("agreements/basic-ordering-agreements.csv");

    internal string RulingsPath => GetPath("rulings.csv");

    /// <summary>Returns the path of a file in the folder.</summary>
    internal string GetPath(string name) => System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Reads the jurisdictions.</summary>
    public IReadOnlyList<JurisdictionFact> ReadJurisdictions() => ReadFile(JurisdictionsPath, JurisdictionsCsv.Read);

    /// <summary>Reads the outlines of counties and states.</summary>
    public IReadOnlyList<Outline> ReadOutlines() => ReadFile(OutlinesPath, (reader, _) => OutlinesCsv.Read(reader));

    /// <summary>Reads the FBI's agencies.</summary>
    public IReadOnlyList<FbiAgency> ReadFbiAgencies() => ReadFile(FbiAgenciesPath, FbiAgenciesCsv.Read);

    private static T ReadFile<T>(string path, Func<TextReader, CancellationToken, T> read)
    {
        using var reader = new StreamReader(path);
        return read(reader, CancellationToken.None);
    }

    /// <summary>Reads the rulings; returns none if there is no file.</summary>
    public IReadOnlyList<Ruling> ReadRulings() => File.Exists(RulingsPath) ? RulingsCsv.Read(RulingsPath) : [];

    /// <summary>Reads the publications that are known to exist but are not held; returns none if there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is invalid.</exception>
    public IReadOnlyList<UnheldPublication> ReadUnheldPublications()
    {
        if (!File.Exists(UnheldPublicationsPath))
            return [];
        using var reader = new StreamReader(UnheldPublicationsPath);
        return UnheldPublicationsCsv.Read(reader, UnheldPublicationsPath);
    }

    /// <summary>Reads the decisions with their sources; returns none if there is no file.</summary>
    public IReadOnlyList<DecisionFact> ReadDecisions()
    {
        if (!File.Exists(DecisionsPath))
            return [];
        using var reader = new StreamReader(DecisionsPath);
        return DecisionsCsv.Read(reader, DecisionsPath);
    }

    /// <summary>Reads the basic ordering agreements as reported; returns none if there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is invalid.</exception>
    public IReadOnlyList<OrderingAgreementFact> ReadOrderingAgreements()
    {
        if (!File.Exists(OrderingAgreementsPath))
            return [];
        using var reader = new StreamReader(OrderingAgreementsPath);
        return OrderingAgreementsCsv.Read(reader, OrderingAgreementsPath);
    }

    /// <summary>Reads the lists of detention facilities; returns none if there is no file.</summary>
    /// <exception cref="InvalidDataException">A file of the bundle is invalid.</exception>
    public FacilityInput ReadFacilities() => File.Exists(FacilityListsPath) ? FacilitiesCsv.Read(this) : FacilityInput.None;

    /// <summary>Reads the reference data about decisions.</summary>
    /// <exception cref="InvalidDataException">A file is invalid.</exception>
    public DecisionReference ReadDecisionReference() => DecisionReferenceFiles.Read(this);

    /// <summary>Reads the publications and their printed rows; returns none if there is no file.</summary>
    /// <exception cref="InvalidDataException">A file of the bundle is invalid.</exception>
    public (IReadOnlyList<PublicationFile> Files, PrintedRowTable Rows) ReadPublications() =>
        File.Exists(PublicationsPath) ? PublicationsCsv.Read(PublicationsPath, PrintedRowsPath) : ([], new PrintedRowTable());
}
