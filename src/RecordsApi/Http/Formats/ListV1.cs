using System.Text.Json.Serialization;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Formats;

/// <summary>A response whose records can be reduced to some of their fields.</summary>
internal interface ISparseFieldset
{
    /// <summary>The same response with only these fields.</summary>
    object Select(IReadOnlyList<FieldDescriptor> fields);
}

/// <summary>A response with one record.</summary>
internal interface ISingleRecord
{
    /// <summary>The record.</summary>
    object? Record { get; }

    /// <summary>The register.</summary>
    RegisterV1 Register { get; }
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of record.</typeparam>
/// <param name="Data">The records.</param>
/// <param name="Page">Position of this page in the list.</param>
/// <param name="Query">The query, as it was interpreted.</param>
/// <param name="Register">Version of the register, and the dates to which the response applies.</param>
public sealed record ListV1<T>(IReadOnlyList<T> Data, PageV1 Page, QueryV1 Query, RegisterV1 Register) : ISparseFieldset
{
    object ISparseFieldset.Select(IReadOnlyList<FieldDescriptor> fields) =>
        new ListV1<SparseRecord>([.. Data.Select(record => new SparseRecord(record!, fields))], Page, Query, Register);
}

/// <summary>One record.</summary>
/// <typeparam name="T">The type of record.</typeparam>
/// <param name="Data">The record.</param>
/// <param name="Register">Version of the register, and the dates to which the response applies.</param>
public sealed record SingleV1<T>(T Data, RegisterV1 Register) : ISparseFieldset, ISingleRecord
{
    object? ISingleRecord.Record => Data;


    object ISparseFieldset.Select(IReadOnlyList<FieldDescriptor> fields) => Data is IEnumerable<object> several
        ? new SingleV1<IReadOnlyList<SparseRecord>>([.. several.Select(record => new SparseRecord(record, fields))], Register)
        : new SingleV1<SparseRecord>(new(Data!, fields), Register);
}

/// <summary>Position of a page in its list.</summary>
/// <param name="Limit" example="50">Maximum number of records per page.</param>
/// <param name="Next">Full URL of the next page, also in the <c>Link</c> header; null on the last page.</param>
/// <param name="Cursor">The cursor in <c>next</c>, to be sent as <c>cursor</c> with the same filters; null on the last page.</param>
/// <param name="Total" example="1">Total number of records in the list; null with <c>count=none</c>.</param>
/// <param name="TotalIsExact" example="true">Whether <c>total</c> is an exact count.</param>
public sealed record PageV1(int Limit, string? Next, string? Cursor, long? Total, bool TotalIsExact);

/// <summary>The query, as it was interpreted. In addition to these two properties, it contains every applied parameter, including defaults.</summary>
/// <param name="Sentence" example="Agreements in state FL, as of 2025-06-17, based on information recorded by 2025-06-18T23:59:59.999Z, sorted by id.">Description of the query in plain English.</param>
/// <param name="Notes">What to know about the content of the response.</param>
/// <param name="Suggestions">The records whose names are most like <c>q</c>; only where <c>q</c> found nothing.</param>
public sealed record QueryV1(
    string Sentence, IReadOnlyList<string> Notes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SuggestionV1>? Suggestions = null)
{
    /// <summary>The parameters.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> Applied { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
}

/// <summary>The register, and the dates to which the response applies.</summary>
/// <param name="Version" example="2025-12-30-46dd418e">Version of the register: the date of the newest publication and a hash. If <c>knownAt</c> is earlier than the newest information and not the time of a version, the date of the newest publication known then and, after an at sign, <c>knownAt</c>. Null if the register is empty.</param>
/// <param name="AsOf" example="2025-06-17">Date for which the data is returned.</param>
/// <param name="AsOfIsDefault" example="false">Whether <c>asOf</c> is the default, because the query names no date: the last day known, on which the newest accepted publication of the list that carries the data was published.</param>
/// <param name="KnownAt" example="2025-06-18T23:59:59.999Z">Only information recorded by this timestamp (UTC) is used.</param>
/// <param name="FreshThrough" example="2025-12-31">Date of the newest accepted publication of any list.</param>
/// <param name="Coverage">The span in which each list that carries the data was observed; see <c>/v1/coverage</c>.</param>
public sealed record RegisterV1(
    string? Version, DateOnly AsOf, bool AsOfIsDefault, DateTimeOffset KnownAt, DateOnly? FreshThrough, IReadOnlyList<CoveredListV1> Coverage);

/// <summary>The span in which a list was observed.</summary>
/// <param name="List" example="participating">The list.</param>
/// <param name="From" example="2021-01-13">Date of its first publication.</param>
/// <param name="Through" example="2025-12-30">Date of its last publication. What it carries is assumed after that date.</param>
public sealed record CoveredListV1(string List, DateOnly From, DateOnly Through);
