using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;

namespace RecordsApi.Tests.Support;

/// <summary>Creates contexts over a database file with connections of their own, as another process would.</summary>
internal sealed class UnpooledContextFactory(string path) : IDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext() => RegisterBuilder.Open(path);
}
