using System.Data.Common;
using System.Reflection;
using RecordsApi.Data.Providers;

namespace RecordsApi.Testing.Databases;

/// <summary>
/// The database product of the tests with a stand-in for a replica: another database, which a test leaves behind. Everything else is the product's own.
/// </summary>
public class ReplicatedProvider : DispatchProxy
{
    private IRegisterDatabaseProvider provider = null!;
    private string replica = "";

    /// <summary>Creates a provider that reads a database of a path as its replica.</summary>
    public static IRegisterDatabaseProvider Create(string replicaPath)
    {
        var created = Create<IRegisterDatabaseProvider, ReplicatedProvider>();
        var proxy = (ReplicatedProvider)created;
        (proxy.provider, proxy.replica) = (TestDatabase.Provider, TestDatabase.GetConnectionString(replicaPath));
        return created;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IRegisterDatabaseProvider.HasReplicas) => true,
        nameof(IRegisterDatabaseProvider.CreateReplicaConnection) => CreateReplicaConnection(),
        _ => targetMethod.Invoke(provider, BindingFlags.DoNotWrapExceptions, null, args, null),
    };

    private DbConnection CreateReplicaConnection() => provider.CreateConnection(replica, readOnly: true);
}
