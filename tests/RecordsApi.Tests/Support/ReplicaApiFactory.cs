using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Tests.Support;

/// <summary>Another node over the database of a service: it reads a replica that stays as the database was when this node was created.</summary>
internal sealed class ReplicaApiFactory : RegisterApiFactory
{
    /// <summary>Creates the node. Nothing may use the database meanwhile.</summary>
    public ReplicaApiFactory(RegisterApiFactory other)
        : base(null)
    {
        TestDatabase.Copy(other.DatabasePath, DatabasePath);
        Settings["ConnectionStrings:Register"] = TestDatabase.GetConnectionString(other.DatabasePath, pooling: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(_ => ReplicatedProvider.Create(DatabasePath))));
    }
}
