using System.Data.Common;
using Npgsql;
using RecordsApi.Data.PostgreSql;
using RecordsApi.Data.PostgreSql.Connections;

namespace RecordsApi.Data.Tests.Connections;

/// <summary>Error messages for operators about a PostgreSQL database that cannot be used.</summary>
public sealed class PostgreSqlErrorsTests
{
    private const string ConnectionString = "Host=127.0.0.1;Port=1;Database=register;Username=records;Password=secret";

    [Fact]
    public void Refused_connection_names_the_server_and_not_the_password()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        DbException error = Assert.ThrowsAny<NpgsqlException>(connection.Open);

        var sentence = PostgreSqlDatabaseProvider.Instance.Explain(error, ConnectionString);

        Assert.StartsWith("PostgreSQL cannot be reached at 127.0.0.1:1: ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("55P03", "Another process keeps writing to the database register on 127.0.0.1:1. Try again when it is done.")]
    [InlineData("57014", "The database register on 127.0.0.1:1 took too long to respond, and the statement was stopped.")]
    [InlineData("25006", "The database register on 127.0.0.1:1 can only be read. Name the primary server in ConnectionStrings__Register.")]
    [InlineData("23505", "The database register on 127.0.0.1:1 already has a row with the same key: text.")]
    [InlineData("53100", "There is no space left on the disk of the database register on 127.0.0.1:1.")]
    public void Error_of_the_server_becomes_a_sentence(string state, string sentence) =>
        Assert.Equal(sentence, PostgreSqlDatabaseProvider.Instance.Explain(new PostgresException("text", "ERROR", "ERROR", state), ConnectionString));

    [Theory]
    [InlineData("Database=register", "names no host. It must be ")]
    [InlineData("Host=localhost", "names no database. It must be ")]
    [InlineData("Data Source=register.db", "cannot be read: ")]
    [InlineData("Hots=localhost", "cannot be read: ")]
    public void Connection_string_that_is_wrong_is_explained(string connectionString, string beginning) =>
        Assert.StartsWith(beginning, PostgreSqlConnectionStringCheck.FindError(connectionString), StringComparison.Ordinal);
}
