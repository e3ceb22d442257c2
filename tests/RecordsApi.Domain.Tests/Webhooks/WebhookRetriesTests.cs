using RecordsApi.Domain.Webhooks;

namespace RecordsApi.Domain.Tests.Webhooks;

public sealed class WebhookRetriesTests
{
    private static readonly WebhookRetries Retries = new(TimeSpan.FromSeconds(10), TimeSpan.FromHours(72));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(5, 160)]
    [InlineData(10, 3600)]
    [InlineData(int.MaxValue, 3600)]
    public void Time_until_the_next_attempt_doubles_up_to_an_hour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Retries.GetDelay(failures, 0.5, null));

    [Fact]
    public void Time_until_the_next_attempt_is_up_to_a_quarter_shorter_or_longer() =>
        Assert.Equal((7.5, 12.5), (Retries.GetDelay(1, 0, null).TotalSeconds, Retries.GetDelay(1, 1, null).TotalSeconds));

    [Theory]
    [InlineData(5, 10)]
    [InlineData(60, 60)]
    [InlineData(86400, 3600)]
    public void Receiver_may_ask_for_a_longer_time_of_at_most_an_hour(int wanted, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Retries.GetDelay(1, 0.5, TimeSpan.FromSeconds(wanted)));
}
