using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Seed;

/// <summary>The folder of facts that ships with the program, or another laid out like it.</summary>
/// <param name="Path">Its path.</param>
public sealed record BundleFolder(string Path)
{
    /// <summary>The folder beside the program.</summary>
    public static BundleFolder Shipped { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "Bundle"));

    internal string JurisdictionsPath => GetPath("geography/jurisdictions.csv");

    internal string FbiAgenciesPath => GetPath("reference/fbi-agencies.csv");

    internal string PublicationsPath => GetPath("publications/publications.csv");

    internal string PrintedRowsPath => GetPath("publications/printed-rows.csv");

    internal string DecisionsPath => GetPath("decisions/decisions.csv");

    internal string RulingsPath => GetPath("rulings.csv");

    /// <summary>A file below the folder.</summary>
    internal string GetPath(string name) => System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Jurisdictions.</summary>
    public IReadOnlyList<JurisdictionFact> ReadJurisdictions() => ReadFile(JurisdictionsPath, JurisdictionsCsv.Read);

    /// <summary>The FBI's agencies.</summary>
    public IReadOnlyList<FbiAgency> ReadFbiAgencies() => ReadFile(FbiAgenciesPath, FbiAgenciesCsv.Read);

    private static T ReadFile<T>(string path, Func<TextReader, CancellationToken, T> read)
    {
        using var reader = new StreamReader(path);
        return read(reader, CancellationToken.None);
    }

    /// <summary>What people ruled; none where there is no file yet.</summary>
    public IReadOnlyList<Ruling> ReadRulings() => File.Exists(RulingsPath) ? RulingsCsv.Read(RulingsPath) : [];

    /// <summary>Decisions, with every source.</summary>
    public IReadOnlyList<DecisionFact> ReadDecisions()
    {
        if (!File.Exists(DecisionsPath))
            return [];
        using var reader = new StreamReader(DecisionsPath);
        return DecisionsCsv.Read(reader, DecisionsPath);
    }

    /// <summary>Publications and their rows.</summary>
    /// <exception cref="InvalidDataException">A file of the bundle is not what the program wrote.</exception>
    public (IReadOnlyList<PublicationFile> Files, PrintedRowTable Rows) ReadPublications() =>
        File.Exists(PublicationsPath) ? PublicationsCsv.Read(PublicationsPath, PrintedRowsPath) : ([], new PrintedRowTable());
}
