namespace RecordsApi.Testing.Databases;

/// <summary>A test that needs a PostgreSQL server. It is skipped when the variable <c>TEST_POSTGRESQL</c> does not name one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    public PostgreSqlFactAttribute() => Skip = TestDatabase.IsPostgreSql ? null : $"Set {TestDatabase.Variable} to the connection string of a PostgreSQL server.";
}
