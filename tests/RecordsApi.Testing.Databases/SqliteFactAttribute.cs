namespace RecordsApi.Testing.Databases;

/// <summary>A test of what only SQLite has, such as its file or its query plans. It is skipped when the tests run on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    public SqliteFactAttribute() => Skip = TestDatabase.IsPostgreSql ? SkipReason : null;

    internal const string SkipReason = "This is about SQLite.";
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the attribute.</summary>
    public SqliteTheoryAttribute() => Skip = TestDatabase.IsPostgreSql ? SqliteFactAttribute.SkipReason : null;
}
