using RecordsApi.Data.Merging;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Tests.Merging;

/// <summary>Versions of a fact that were corrected before the import that reads them.</summary>
public sealed class CorrectedVersionsTests
{
    private const string Key = "ice-participating-2025-06-16-r3";

    [Fact]
    public void Current_version_follows_the_last_of_several_corrected_versions()
    {
        var versions = new CorrectedVersions<Agreement>(Times(knownThrough: 16));
        var second = Version(18, 20);

        Assert.False(versions.Follow(Key, Version(16, 18), isStored: true, equalsStored: true));
        Assert.True(versions.Follow(Key, second, isStored: true, equalsStored: false));
        Assert.Equal((Day(18), Day(20)), (second.RecordedAt, second.SupersededAt));
        Assert.Equal((Day(18), Day(20)), (versions.FindEndOfStored(Key), versions.FindEnd(Key)));
    }

    [Fact]
    public void Version_that_was_corrected_before_it_could_be_recorded_is_left_out()
    {
        var versions = new CorrectedVersions<Agreement>(Times(knownThrough: 19));

        Assert.False(versions.Follow(Key, Version(16, 17), isStored: true, equalsStored: true));
        Assert.False(versions.Follow(Key, Version(17, 18), isStored: true, equalsStored: false));
        Assert.Equal((Day(30), Day(30)), (versions.FindEndOfStored(Key), versions.FindEnd(Key)));
    }

    [Fact]
    public void Version_older_than_another_stored_one_is_left_out()
    {
        var versions = new CorrectedVersions<Agreement>(Times(knownThrough: 16));

        Assert.False(versions.Follow(Key, Version(17, 18), isStored: true, equalsStored: false));
        Assert.Null(versions.FindEnd(Key));
    }

    [Fact]
    public void Versions_of_a_new_fact_are_added_one_after_the_other()
    {
        var versions = new CorrectedVersions<Agreement>(Times(knownThrough: 16));
        var (first, second) = (Version(17, 18), Version(18, 21));

        Assert.True(versions.Follow(Key, first, isStored: false, equalsStored: false));
        Assert.True(versions.Follow(Key, second, isStored: false, equalsStored: false));
        Assert.Equal((Day(17), Day(18), Day(18), Day(21)), (first.RecordedAt, first.SupersededAt, second.RecordedAt, second.SupersededAt));
        Assert.Equal(Day(21), versions.FindEnd(Key));
        Assert.Null(versions.FindEndOfStored(Key));
    }

    private static TransactionTimes Times(int knownThrough) => new(Day(knownThrough), Day(30));

    private static Agreement Version(int recordedOn, int supersededOn) => new()
    {
        Id = Key,
        ProgramCode = "287g",
        ModelCode = "task-force",
        Counterparty = "ICE",
        AgencyId = "fl-hialeah-police-department",
        Ordinal = 1,
        RecordState = "current",
        RecordedAt = Day(recordedOn),
        SupersededAt = Day(supersededOn),
    };

    private static DateTimeOffset Day(int day) => new(2025, 6, day, 21, 0, 0, TimeSpan.Zero);
}
