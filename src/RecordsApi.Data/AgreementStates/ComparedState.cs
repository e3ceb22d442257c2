using System.Data.Common;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>What comparisons say of an agreement at two times: a part of its state, because a comparison reads hundreds of states.</summary>
public sealed class ComparedState
{
    /// <summary>The columns, of <c>s</c>.</summary>
    internal const string Columns =
        """
        s."AgreementId", s."AgencyId", s."AgencyName", s."AgencyType", s."State", s."JurisdictionId", s."JurisdictionName", s."ProgramCode", s."ModelCode",
        s."EventId", s."Status", s."StatusSince", s."SignedOn", s."Confidence", CASE WHEN s."Disputed" THEN 1 ELSE 0 END, s."CountyIds", s."SourceIds", s."Documents"
        """;

    // Lists are parsed when they are asked for: most are not.
    private readonly string countyIds;
    private readonly string sourceIds;
    private readonly string documents;

    internal ComparedState(DbDataReader row)
    {
        (AgreementId, AgencyId, AgencyName, AgencyType, State) = (row.GetString(0), row.GetStringOrNull(1), row.GetStringOrNull(2), row.GetStringOrNull(3), row.GetString(4));
        (JurisdictionId, JurisdictionName, ProgramCode, ModelCode) = (row.GetStringOrNull(5), row.GetStringOrNull(6), row.GetString(7), row.GetString(8));
        (EventId, Status, StatusSince, SignedOn) = (row.GetStringOrNull(9), row.GetStringOrNull(10), row.GetStringOrNull(11), row.GetDateOrNull(12));
        (Confidence, Disputed) = (row.GetStringOrNull(13), row.GetInt64(14) != 0);
        (countyIds, sourceIds, documents) = (row.GetString(15), row.GetString(16), row.GetString(17));
    }

    /// <inheritdoc cref="AgreementState.AgreementId" />
    public string AgreementId { get; }

    /// <inheritdoc cref="AgreementState.AgencyId" />
    public string? AgencyId { get; }

    /// <inheritdoc cref="AgreementState.AgencyName" />
    public string? AgencyName { get; }

    /// <inheritdoc cref="AgreementState.AgencyType" />
    public string? AgencyType { get; }

    /// <inheritdoc cref="AgreementState.State" />
    public string State { get; }

    /// <inheritdoc cref="AgreementState.JurisdictionId" />
    public string? JurisdictionId { get; }

    /// <inheritdoc cref="AgreementState.JurisdictionName" />
    public string? JurisdictionName { get; }

    /// <inheritdoc cref="AgreementState.ProgramCode" />
    public string ProgramCode { get; }

    /// <inheritdoc cref="AgreementState.ModelCode" />
    public string ModelCode { get; }

    /// <inheritdoc cref="AgreementState.EventId" />
    public string? EventId { get; }

    /// <inheritdoc cref="AgreementState.Status" />
    public string? Status { get; }

    /// <inheritdoc cref="AgreementState.StatusSince" />
    public string? StatusSince { get; }

    /// <inheritdoc cref="AgreementState.SignedOn" />
    public DateOnly? SignedOn { get; }

    /// <inheritdoc cref="AgreementState.Confidence" />
    public string? Confidence { get; }

    /// <inheritdoc cref="AgreementState.Disputed" />
    public bool Disputed { get; }

    /// <inheritdoc cref="AgreementState.CountyIds" />
    public IReadOnlyList<string> CountyIds => JsonColumnValue.Deserialize<string>(countyIds);

    /// <inheritdoc cref="AgreementState.SourceIds" />
    public IReadOnlyList<string> SourceIds => JsonColumnValue.Deserialize<string>(sourceIds);

    /// <inheritdoc cref="AgreementState.Documents" />
    public IReadOnlyList<DocumentLink> Documents => JsonColumnValue.Deserialize<DocumentLink>(documents);

    /// <summary>Whether the same documents were linked in another state.</summary>
    public bool HasSameDocumentsAs(ComparedState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return documents == other.documents || Documents.Select(document => document.Url).SequenceEqual(other.Documents.Select(document => document.Url));
    }
}
