namespace RecordsApi.Register.Storage.Standings;

/// <summary>
/// Agreements as they stand, one after the other. What they say is given as it lies there, in UTF-8, and is gone with the next
/// one; what they do not say is empty, and days are of the form <c>2025-06-17</c>.
/// </summary>
public readonly ref struct StandingRows
{
    private readonly KeptStatement rows;
    private readonly ListTexts lists;

    internal StandingRows(KeptStatement rows, ListTexts lists) => (this.rows, this.lists) = (rows, lists);

    /// <summary>Id.</summary>
    public ReadOnlySpan<byte> Id => rows.Utf8(0);

    /// <summary>Code of the program.</summary>
    public ReadOnlySpan<byte> ProgramCode => rows.Utf8(1);

    /// <summary>Code of the model.</summary>
    public ReadOnlySpan<byte> ModelCode => rows.Utf8(2);

    /// <summary>The other party.</summary>
    public ReadOnlySpan<byte> Counterparty => rows.Utf8(3);

    /// <summary>Id of the agency.</summary>
    public ReadOnlySpan<byte> AgencyId => rows.Utf8(4);

    /// <summary>Name of the agency.</summary>
    public ReadOnlySpan<byte> AgencyName => rows.Utf8(5);

    /// <summary>Type of the agency.</summary>
    public ReadOnlySpan<byte> AgencyType => rows.Utf8(6);

    /// <summary>GEOID of the jurisdiction.</summary>
    public ReadOnlySpan<byte> JurisdictionId => rows.Utf8(7);

    /// <summary>Name of the jurisdiction.</summary>
    public ReadOnlySpan<byte> JurisdictionName => rows.Utf8(8);

    /// <summary>Level of the jurisdiction.</summary>
    public ReadOnlySpan<byte> Level => rows.Utf8(9);

    /// <summary>USPS code of the state.</summary>
    public ReadOnlySpan<byte> State => rows.Utf8(10);

    /// <summary>GEOIDs of the counties that the jurisdiction lies in, or is, in their order, with <see cref="StandingTable.Separator"/> between them.</summary>
    public ReadOnlySpan<byte> CountyIds => rows.Utf8(11);

    /// <summary>Status.</summary>
    public ReadOnlySpan<byte> Status => rows.Utf8(12);

    /// <summary>Phase of the status.</summary>
    public ReadOnlySpan<byte> Phase => rows.Utf8(13);

    /// <summary>Whether the phase is in force.</summary>
    public bool InForce => Phase.SequenceEqual("in-force"u8);

    /// <summary>Day since which it has been in force without a break.</summary>
    public ReadOnlySpan<byte> InForceSince => rows.Utf8(14);

    /// <summary>When the status began, EDTF level 1.</summary>
    public ReadOnlySpan<byte> StatusSince => rows.Utf8(15);

    /// <summary>How that is known.</summary>
    public ReadOnlySpan<byte> StatusBasis => rows.Utf8(16);

    /// <summary>Whether the day lies inside the imprecise date of a step.</summary>
    public bool Possible => rows.Flag(17);

    /// <summary>Day of the last signature.</summary>
    public ReadOnlySpan<byte> SignedOn => rows.Utf8(18);

    /// <summary>Whether sources disagree on any of its steps.</summary>
    public bool Disputed => rows.Flag(19);

    /// <summary>How well the status is carried by its sources.</summary>
    public ReadOnlySpan<byte> Confidence => rows.Utf8(20);

    /// <summary>State of the record.</summary>
    public ReadOnlySpan<byte> RecordState => rows.Utf8(21);

    /// <summary>Id of the agreement of the same parties that had ended before it.</summary>
    public ReadOnlySpan<byte> PredecessorId => rows.Utf8(22);

    /// <summary>Kind, address and moment of each document by then, the oldest first, all with <see cref="StandingTable.Separator"/> between them.</summary>
    public ReadOnlySpan<byte> Documents => rows.Utf8(23);

    /// <summary>Sources of the step that set the status, in their order, with <see cref="StandingTable.Separator"/> between them.</summary>
    public ReadOnlySpan<byte> SourceIds => rows.Utf8(24);

    /// <summary>What the lists said of it by then.</summary>
    public StandingListing Listing => lists.Of(rows.Utf8(25));

    /// <summary>Goes to the next one, at the start to the first; false where there is none.</summary>
    public bool Next() => rows.Step();

    /// <summary>Ends them.</summary>
    public void Dispose() => rows.Reset();
}
