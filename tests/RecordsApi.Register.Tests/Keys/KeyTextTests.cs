using RecordsApi.Register.Keys;

namespace RecordsApi.Register.Tests.Keys;

public sealed class KeyTextTests
{
    [Fact]
    public void A_key_holds_its_id_and_256_bits_of_its_own()
    {
        var keys = Enumerable.Range(0, 1000).Select(_ => KeyText.Make()).ToArray();

        Assert.All(keys, key => Assert.Matches($"^rr_{key.Id}_[A-Za-z0-9_-]{{43}}$", key.Text));
        Assert.All(keys, key => Assert.Matches("^k-[0-9a-f]{12}$", key.Id));
        Assert.Equal(1000, keys.Select(key => key.Text[^43..]).Distinct().Count());
        Assert.True(KeyText.TryReadId(keys[0].Text, out var id));
        Assert.Equal(keys[0].Id, id);
    }

    [Fact]
    public void A_key_matches_its_own_hash_only()
    {
        var (one, other) = (KeyText.Make().Text, KeyText.Make().Text);

        Assert.True(KeyText.Matches(one, KeyText.HashOf(one)));
        Assert.False(KeyText.Matches(other, KeyText.HashOf(one)));
        Assert.False(KeyText.Matches(one + " ", KeyText.HashOf(one)));
        Assert.False(KeyText.Matches(one, null));
        Assert.False(KeyText.Matches("the hash of no key", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rr_")]
    [InlineData("rr_k-7f3a90c1d2e4")]
    [InlineData("k-7f3a90c1d2e4_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("rr_k-7f3a90c1d2e4-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("rr_k-7f3a90c1d2e4_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_text_of_another_form_has_no_id(string text) => Assert.False(KeyText.TryReadId(text, out _));
}
