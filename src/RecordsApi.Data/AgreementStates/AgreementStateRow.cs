using RecordsApi.Data.Connections;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// Agreements as they stand, one after the other. What they say is given as it lies there, in UTF-8, and is gone with the next
/// one; what they do not say is empty, and days are of the form <c>2025-06-17</c>.
/// </summary>
public readonly ref struct AgreementStateRow
{
    private readonly PreparedStatement statement;
    private readonly ListedRangeDecoder listedRanges;

    internal AgreementStateRow(PreparedStatement rows, ListedRangeDecoder lists) => (this.statement, this.listedRanges) = (rows, lists);

    /// <summary>Id.</summary>
    public ReadOnlySpan<byte> Id => statement.GetUtf8(0);

    /// <summary>Code of the program.</summary>
    public ReadOnlySpan<byte> ProgramCode => statement.GetUtf8(1);

    /// <summary>Code of the model.</summary>
    public ReadOnlySpan<byte> ModelCode => statement.GetUtf8(2);

    /// <summary>The other party.</summary>
    public ReadOnlySpan<byte> Counterparty => statement.GetUtf8(3);

    /// <summary>Id of the agency.</summary>
    public ReadOnlySpan<byte> AgencyId => statement.GetUtf8(4);

    /// <summary>Name of the agency.</summary>
    public ReadOnlySpan<byte> AgencyName => statement.GetUtf8(5);

    /// <summary>Type of the agency.</summary>
    public ReadOnlySpan<byte> AgencyType => statement.GetUtf8(6);

    /// <summary>GEOID of the jurisdiction.</summary>
    public ReadOnlySpan<byte> JurisdictionId => statement.GetUtf8(7);

    /// <summary>Name of the jurisdiction.</summary>
    public ReadOnlySpan<byte> JurisdictionName => statement.GetUtf8(8);

    /// <summary>Level of the jurisdiction.</summary>
    public ReadOnlySpan<byte> Level => statement.GetUtf8(9);

    /// <summary>USPS code of the state.</summary>
    public ReadOnlySpan<byte> State => statement.GetUtf8(10);

    /// <summary>GEOIDs of the counties that the jurisdiction lies in, or is, in their order, with <see cref="AgreementStateProjection.Separator"/> between them.</summary>
    public ReadOnlySpan<byte> CountyIds => statement.GetUtf8(11);

    /// <summary>Status.</summary>
    public ReadOnlySpan<byte> Status => statement.GetUtf8(12);

    /// <summary>Phase of the status.</summary>
    public ReadOnlySpan<byte> Phase => statement.GetUtf8(13);

    /// <summary>Whether the phase is in force.</summary>
    public bool InForce => Phase.SequenceEqual("in-force"u8);

    /// <summary>Day since which it has been in force without a break.</summary>
    public ReadOnlySpan<byte> InForceSince => statement.GetUtf8(14);

    /// <summary>When the status began, EDTF level 1.</summary>
    public ReadOnlySpan<byte> StatusSince => statement.GetUtf8(15);

    /// <summary>How that is known.</summary>
    public ReadOnlySpan<byte> StatusBasis => statement.GetUtf8(16);

    /// <summary>Whether the day lies inside the imprecise date of a step.</summary>
    public bool Possible => statement.GetBoolean(17);

    /// <summary>Day of the last signature.</summary>
    public ReadOnlySpan<byte> SignedOn => statement.GetUtf8(18);

    /// <summary>Whether sources disagree on any of its steps.</summary>
    public bool Disputed => statement.GetBoolean(19);

    /// <summary>How well the status is carried by its sources.</summary>
    public ReadOnlySpan<byte> Confidence => statement.GetUtf8(20);

    /// <summary>State of the record.</summary>
    public ReadOnlySpan<byte> RecordState => statement.GetUtf8(21);

    /// <summary>Id of the agreement of the same parties that had ended before it.</summary>
    public ReadOnlySpan<byte> PredecessorId => statement.GetUtf8(22);

    /// <summary>Kind, address and moment of each document by then, the oldest first, all with <see cref="AgreementStateProjection.Separator"/> between them.</summary>
    public ReadOnlySpan<byte> Documents => statement.GetUtf8(23);

    /// <summary>Sources of the step that set the status, in their order, with <see cref="AgreementStateProjection.Separator"/> between them.</summary>
    public ReadOnlySpan<byte> SourceIds => statement.GetUtf8(24);

    /// <summary>What the lists said of it by then.</summary>
    public ListedRange ListedRange => listedRanges.Decode(statement.GetUtf8(25));

    /// <summary>Goes to the next one, at the start to the first; false where there is none.</summary>
    public bool Read() => statement.Read();

    /// <summary>Ends them.</summary>
    public void Dispose() => statement.Reset();
}
