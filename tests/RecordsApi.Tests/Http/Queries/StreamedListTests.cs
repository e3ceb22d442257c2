using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RecordsApi.Http.Queries;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>Lists that are streamed.</summary>
public sealed class StreamedListTests
{
    private const string Decisions = "/v1/decisions?format=csv";

    [Fact]
    public async Task Rows_written_while_a_list_is_streamed_are_not_in_it()
    {
        using var undisturbed = new RegisterApiFactory();
        var expected = await TextAsync(undisturbed, Decisions);
        var write = new InterleavedWriteInterceptor("INSERT INTO DecisionSources (DecisionId, SourceId, RecordedAt, Entered) SELECT Id, 'a-source-more', RecordedAt, FALSE FROM Decisions");
        using var service = new InterceptedApiFactory(write);
        write.Path = service.DatabasePath;

        Assert.Equal(expected, await TextAsync(service, Decisions));
        Assert.True(write.IsDone);
        Assert.Contains("a-source-more", await TextAsync(service, $"{Decisions}&count=none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_ahead_stops_when_the_consumer_stops()
    {
        var reading = new EndlessChunkReader();

        await foreach (var _ in reading.ChunksAsync(CancellationToken.None).ReadAheadAsync(CancellationToken.None))
        {
            if (reading.Read > 3)
                break;
        }

        Assert.True(reading.IsStopped);
    }

    [Fact]
    public async Task Reading_ahead_stops_when_canceled()
    {
        var reading = new EndlessChunkReader();
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in reading.ChunksAsync(CancellationToken.None).ReadAheadAsync(cancelled.Token))
                await cancelled.CancelAsync();
        });
        Assert.True(reading.IsStopped);
    }

    [Fact]
    public async Task Exception_while_reading_ahead_is_rethrown_to_the_consumer()
    {
        var reading = new EndlessChunkReader { FailsAt = 5 };

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var _ in reading.ChunksAsync(CancellationToken.None).ReadAheadAsync(CancellationToken.None))
                Assert.InRange(reading.Read, 1, 5);
        });
    }

    private static async Task<string> TextAsync(RegisterApiFactory service, string address)
    {
        using var client = service.CreateClient();
        return await client.GetStringAsync(address);
    }

    // Between the query of the decisions and the queries of their related records.
    private sealed class InterleavedWriteInterceptor(string statement) : DbCommandInterceptor
    {
        public string Path { get; set; } = "";

        public bool IsDone { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!IsDone && command.CommandText.Contains("DecisionSources", StringComparison.Ordinal))
            {
                TestDatabase.Execute(Path, statement);
                IsDone = true;
            }

            return new(result);
        }
    }

    private sealed class EndlessChunkReader
    {
        public int Read { get; private set; }

        public int FailsAt { get; init; } = int.MaxValue;

        public bool IsStopped { get; private set; }

        public async IAsyncEnumerable<int> ChunksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                while (true)
                {
                    await Task.Yield();
                    cancellationToken.ThrowIfCancellationRequested();
                    if (++Read == FailsAt)
                        throw new IOException();
                    yield return Read;
                }
            }
            finally
            {
                IsStopped = true;
            }
        }
    }
}
