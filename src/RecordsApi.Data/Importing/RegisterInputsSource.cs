using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Seed;

namespace RecordsApi.Data.Importing;

/// <summary>What a register is derived from: the inputs in the database, or those in the bundle that ships with the program.</summary>
/// <param name="contexts">Creates contexts of the database.</param>
/// <param name="bundle">The bundle.</param>
public sealed class RegisterInputsSource(IDbContextFactory<RegisterContext> contexts, BundleFolder bundle)
{
    private readonly RegisterDatabaseSchema schema = new(contexts);

    /// <summary>Reads the inputs from the bundle.</summary>
    public RegisterInputs ReadBundle()
    {
        var (files, rows) = bundle.ReadPublications();
        return new RegisterInputs(files, rows, bundle.ReadDecisions(), bundle.ReadRulings())
        {
            UnheldPublications = bundle.ReadUnheldPublications(),
            OrderingAgreements = bundle.ReadOrderingAgreements(),
            Facilities = bundle.ReadFacilities(),
        };
    }

    /// <summary>
    /// Returns the inputs from which to derive the register: those of the database, after migrating it if necessary, or those of
    /// the bundle if the database is empty. Also returns whether the database already contains a complete register.
    /// </summary>
    public async Task<(RegisterInputs Inputs, bool Exists)> LoadCurrentAsync(CancellationToken cancellation)
    {
        await using (var register = await schema.OpenExistingAsync(cancellation))
        {
            if (register is not null && await RegisterDatabaseSchema.IsCurrentAsync(register, cancellation))
                return (await new RegisterInputsLoader(register).LoadAsync(cancellation), true);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Provider.Schema.MigrateAsync(context, cancellation);
        return await context.Publications.AnyAsync(cancellation)
            ? (await new RegisterInputsLoader(context).LoadAsync(cancellation), false)
            : (ReadBundle(), false);
    }
}
