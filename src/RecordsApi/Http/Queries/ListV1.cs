using System.Text.Json.Serialization;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>An answer whose records can be written with some of their keys only.</summary>
internal interface ISparseFieldset
{
    /// <summary>The same answer with these keys.</summary>
    object Select(IReadOnlyList<FieldDescriptor> fields);
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="Data">The records.</param>
/// <param name="Page">Where this page stands in the list.</param>
/// <param name="Query">What was asked, as it was understood.</param>
/// <param name="Register">What was asked: the register, at which two times.</param>
public sealed record ListV1<T>(IReadOnlyList<T> Data, PageV1 Page, QueryV1 Query, RegisterV1 Register) : ISparseFieldset
{
    object ISparseFieldset.Select(IReadOnlyList<FieldDescriptor> fields) =>
        new ListV1<SparseRecord>([.. Data.Select(record => new SparseRecord(record!, fields))], Page, Query, Register);
}

/// <summary>One record.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="Data">The record.</param>
/// <param name="Register">What was asked: the register, at which two times.</param>
public sealed record SingleV1<T>(T Data, RegisterV1 Register) : ISparseFieldset
{
    object ISparseFieldset.Select(IReadOnlyList<FieldDescriptor> fields) => Data is IEnumerable<object> several
        ? new SingleV1<IReadOnlyList<SparseRecord>>([.. several.Select(record => new SparseRecord(record, fields))], Register)
        : new SingleV1<SparseRecord>(new(Data!, fields), Register);
}

/// <summary>Where a page stands in its list.</summary>
/// <param name="Limit" example="50">Most records on a page.</param>
/// <param name="Next">Whole address of the next page, the same as in the Link header; null on the last one.</param>
/// <param name="Total" example="1">Records in the whole list; null with <c>count=none</c>.</param>
/// <param name="TotalIsExact" example="true">Whether <c>total</c> was counted.</param>
public sealed record PageV1(int Limit, string? Next, long? Total, bool TotalIsExact);

/// <summary>What was asked, as it was understood: beside these two, every parameter that was applied, defaults included.</summary>
/// <param name="Sentence" example="Agreements in state FL, as of 2025-06-17, judged by what was known at 2025-06-18T23:59:59.999Z, sorted by id.">The same in plain English.</param>
/// <param name="Notes">What a reader should know about what is and what is not in the answer.</param>
public sealed record QueryV1(string Sentence, IReadOnlyList<string> Notes)
{
    /// <summary>The parameters.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> Applied { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
}

/// <summary>The register, and the two times at which it was asked.</summary>
/// <param name="Version" example="2025-12-31.1">Version of the register's content; null if it has none yet, and at a moment behind what it knows by now, where the two times name the content.</param>
/// <param name="AsOf" example="2025-06-17">What was true on this day.</param>
/// <param name="KnownAt" example="2025-06-18T23:59:59.999Z">Judged only by what was recorded by this moment (UTC).</param>
/// <param name="FreshThrough" example="2025-12-31">Day of the last publication that was taken in.</param>
public sealed record RegisterV1(string? Version, DateOnly AsOf, DateTimeOffset KnownAt, DateOnly? FreshThrough);
