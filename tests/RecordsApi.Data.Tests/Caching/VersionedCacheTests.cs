using RecordsApi.Data.Caching;

namespace RecordsApi.Data.Tests.Caching;

public sealed class VersionedCacheTests
{
    private const int MoreThanEnough = 20_000;

    [Fact]
    public void A_full_cache_is_replaced_and_its_users_keep_what_they_found()
    {
        var cache = new VersionedCache();
        var full = cache.ForGeneration(1);
        for (var i = 0; i < MoreThanEnough; i++)
            full.Set(i, i);

        var next = cache.ForGeneration(1);

        Assert.True(full.TryGet<int>(0, out _));
        Assert.False(next.TryGet<int>(0, out _));
        Assert.Same(next, cache.ForGeneration(1));
    }

    [Fact]
    public void An_earlier_dataset_version_does_not_replace_the_cache_of_a_later_one()
    {
        var cache = new VersionedCache();
        var later = cache.ForGeneration(2);

        Assert.NotSame(later, cache.ForGeneration(1));
        Assert.Same(later, cache.ForGeneration(2));
    }

    [Fact]
    public void A_bounded_cache_is_kept_until_it_is_full()
    {
        var generation = new CacheGeneration(1);
        var first = generation.GetBounded(() => new Bounded());

        Assert.Same(first, generation.GetBounded(() => new Bounded()));
        first.IsFull = true;
        Assert.NotSame(first, generation.GetBounded(() => new Bounded()));
    }

    private sealed class Bounded : IBoundedCache
    {
        public bool IsFull { get; set; }
    }
}
