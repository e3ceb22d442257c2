using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Standings;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Storage;

/// <summary>Answers that are read while the register is written to.</summary>
public sealed class StandingReadersTests
{
    private const string First = "2026-01-15.1";
    private const string Second = "2026-01-15.2";

    [Fact]
    public async Task What_was_read_from_two_states_is_read_again_from_one()
    {
        using var register = await RegisterAsync();
        using var readers = Readers(register);
        Assert.Equal((First, First), Asked(readers, () => { }));
        var calls = 0;

        var read = Asked(readers, () =>
        {
            if (calls++ == 0)
                Write(register, Second);
        });

        Assert.Equal(((Second, Second), 2), (read, calls));
    }

    [Fact]
    public async Task A_question_for_which_nothing_is_read_is_told_the_state_that_stands()
    {
        using var register = await RegisterAsync();
        using var readers = Readers(register);
        Assert.Equal(First, readers.Answer((_, state, _) => state.Version, CancellationToken.None));

        Write(register, Second);

        Assert.Equal(Second, readers.Answer((_, state, _) => state.Version, CancellationToken.None));
    }

    // The version that the question was told, and the one that it read itself after something was done.
    private static (string? Told, string? Read) Asked(StandingReaders readers, Action meanwhile) => readers.Answer(
        (reader, state, _) =>
        {
            meanwhile();
            return (state.Version, reader.Read("SELECT Value FROM RegisterFacts WHERE Name = 'version'", row => row.Text(0)).Single());
        }, CancellationToken.None);

    private static StandingReaders Readers(RegisterFile register) =>
        new(register, new RegisterWatch(register, register.Clock), new RegisterMemory(), register.Clock, TimeSpan.Zero);

    private static async Task<RegisterFile> RegisterAsync()
    {
        var register = new RegisterFile();
        await using var context = register.CreateDbContext();
        await context.Database.MigrateAsync();
        Write(register, First);
        return register;
    }

    private static void Write(RegisterFile register, string version)
    {
        using var context = register.CreateDbContext();
        context.Database.ExecuteSql($"INSERT INTO RegisterFacts (Name, Value) VALUES ('version', {version}) ON CONFLICT DO UPDATE SET Value = excluded.Value");
    }
}
