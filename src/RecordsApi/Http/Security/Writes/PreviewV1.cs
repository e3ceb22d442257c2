using System.Text.Json.Serialization;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security.Writes;

/// <summary>The response to a write that was previewed, or that changed nothing or no new record.</summary>
/// <typeparam name="T">The type of record.</typeparam>
/// <param name="Data">The record as it is after the write, or would be.</param>
/// <param name="Register">The state of the register, with the write in it.</param>
/// <param name="DryRun" example="true">True for a preview, after which nothing has been written; otherwise omitted.</param>
/// <param name="Changes">Of a preview: the first 100 entries that the write would add to the change log.</param>
/// <param name="ChangeCount">Of a preview: the number of entries that the write would add to the change log.</param>
public sealed record PreviewV1<T>(
    T Data, RegisterV1 Register,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? DryRun,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PreviewedChangeV1>? Changes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ChangeCount);

/// <summary>An entry that a write would add to the change log.</summary>
/// <param name="Kind" example="added">Kind of change; see <c>/v1/enums/change-kind</c>.</param>
/// <param name="Thing" example="status-event">Kind of record.</param>
/// <param name="ThingId">Id of the record.</param>
/// <param name="AgreementId">The agreement concerned.</param>
/// <param name="Status">Status of the status event.</param>
/// <param name="OccurredOn">When it happened (EDTF level 1).</param>
/// <param name="Before">What was recorded before.</param>
/// <param name="After">What would be recorded.</param>
public sealed record PreviewedChangeV1(string Kind, string Thing, string ThingId, string? AgreementId, string? Status, string? OccurredOn, string? Before, string? After);
