using RecordsApi.Domain.Keys;

namespace RecordsApi.Domain.Tests.Keys;

public sealed class ApiKeyTokenTests
{
    [Fact]
    public void Key_consists_of_its_id_and_256_random_bits()
    {
        var keys = Enumerable.Range(0, 1000).Select(_ => ApiKeyToken.Generate()).ToArray();

        Assert.All(keys, key => Assert.Matches($"^rr_{key.Id}_[A-Za-z0-9_-]{{43}}$", key.Text));
        Assert.All(keys, key => Assert.Matches("^k-[0-9a-f]{12}$", key.Id));
        Assert.Equal(1000, keys.Select(key => key.Text[^43..]).Distinct().Count());
        Assert.True(ApiKeyToken.TryReadId(keys[0].Text, out var id));
        Assert.Equal(keys[0].Id, id);
    }

    [Fact]
    public void Key_matches_only_its_own_hash()
    {
        var (one, other) = (ApiKeyToken.Generate().Text, ApiKeyToken.Generate().Text);

        Assert.True(ApiKeyToken.Matches(one, ApiKeyToken.ComputeHash(one)));
        Assert.False(ApiKeyToken.Matches(other, ApiKeyToken.ComputeHash(one)));
        Assert.False(ApiKeyToken.Matches(one + " ", ApiKeyToken.ComputeHash(one)));
        Assert.False(ApiKeyToken.Matches(one, null));
        Assert.False(ApiKeyToken.Matches("the hash of no key", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rr_")]
    [InlineData("rr_k-7f3a90c1d2e4")]
    [InlineData("k-7f3a90c1d2e4_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("rr_k-7f3a90c1d2e4-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("rr_k-7f3a90c1d2e4_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Malformed_key_has_no_id(string text) => Assert.False(ApiKeyToken.TryReadId(text, out _));
}
