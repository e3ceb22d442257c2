using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;

namespace RecordsApi.Tests.Support;

/// <summary>Contexts over a database file, each with a connection of its own, as another process would have.</summary>
internal sealed class UnpooledContextFactory(string path) : IDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext() => RegisterBuilder.Open(path);
}
