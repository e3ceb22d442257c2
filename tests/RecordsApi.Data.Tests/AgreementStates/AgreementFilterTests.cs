using System.Reflection;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Data.Tests.AgreementStates;

public sealed class AgreementFilterTests
{
    // What the stored counts are grouped by.
    private static readonly string[] Countable =
    [
        nameof(AgreementFilter.States), nameof(AgreementFilter.Programs), nameof(AgreementFilter.Models), nameof(AgreementFilter.Statuses),
        nameof(AgreementFilter.Phases), nameof(AgreementFilter.InForce),
    ];

    // What the kept spans know besides.
    private static readonly string[] KnownToSpans =
    [
        .. Countable, nameof(AgreementFilter.AgencyTypes), nameof(AgreementFilter.Bases),
        nameof(AgreementFilter.HasCounty), nameof(AgreementFilter.HasDocument), nameof(AgreementFilter.Area),
        nameof(AgreementFilter.Decided), nameof(AgreementFilter.Votes), nameof(AgreementFilter.Returned), nameof(AgreementFilter.SignedFrom), nameof(AgreementFilter.SignedTo),
        nameof(AgreementFilter.StatusFrom), nameof(AgreementFilter.StatusTo), nameof(AgreementFilter.EndedFrom), nameof(AgreementFilter.EndedTo),
    ];

    public static TheoryData<string> Properties =>
        [.. typeof(AgreementFilter).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Stored_counts_are_used_only_if_they_know_every_value_of_the_filter(string name)
    {
        var property = typeof(AgreementFilter).GetProperty(name)!;
        var filter = new AgreementFilter();
        property.SetValue(filter, CreateValue(property.PropertyType));

        Assert.Equal(Countable.Contains(name), filter.CanUseStoredCounts);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Spans_are_used_only_if_they_know_every_value_of_the_filter(string name)
    {
        var property = typeof(AgreementFilter).GetProperty(name)!;
        var filter = new AgreementFilter();
        property.SetValue(filter, CreateValue(property.PropertyType));

        Assert.Equal(KnownToSpans.Contains(name), filter.CanUseSpans);
    }

    private static object CreateValue(Type type)
    {
        if (type == typeof(ValueFilter))
            return ValueFilter.Not("x");
        if (type == typeof(GeoArea))
            return new GeoArea(null, new(0, 0, 1, 1));
        if (type == typeof(string))
            return "x";
        if (type == typeof(int?))
            return 100;
        return type == typeof(bool?) ? true : new DateOnly(2025, 6, 17);
    }
}
