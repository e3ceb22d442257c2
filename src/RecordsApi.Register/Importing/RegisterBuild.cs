using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Importing;

/// <summary>Derives a register from its inputs and puts it into the database, all of it or nothing.</summary>
public sealed class RegisterBuild(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, BundleFolder bundle)
{
    private readonly Lazy<Task<Reference>> reference = new(() => Task.Run(() => Reference.Read(bundle)));

    /// <summary>Begins to read the reference data, so that it is there when it is needed.</summary>
    public void Prepare() => _ = reference.Value;

    /// <summary>Derives the register. Pure: the same inputs give the same register.</summary>
    public RegisterFacts Derive(RegisterInputs inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var known = reference.Value.GetAwaiter().GetResult();
        return RegisterDerivation.Derive(
            new DerivationInput
            {
                Files = inputs.Files,
                PrintedRows = inputs.Rows,
                Decisions = inputs.Decisions,
                Rulings = new Rulings(inputs.Rulings),
                Matcher = known.Matcher,
                Vocabulary = known.Vocabulary,
                Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                Places = known.Jurisdictions.Where(j => j is { Level: "place", State: not null }).Select(j => (j.State!, j.Name, j.Id)),
            },
            cancellation);
    }

    /// <summary>The inputs that ship with the program.</summary>
    public RegisterInputs ReadBundle()
    {
        var (files, rows) = bundle.ReadPublications();
        return new RegisterInputs(files, rows, bundle.ReadDecisions(), bundle.ReadRulings());
    }

    /// <summary>Whether the database holds a register of this program's making.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await IsCurrentAsync(context, cancellation);
    }

    /// <summary>
    /// What the register is to be derived from: what the database holds, brought up to this program's tables if it is
    /// older, or the bundle where the database holds nothing. Also whether the database holds a whole register already.
    /// </summary>
    public async Task<(RegisterInputs Inputs, bool Exists)> CurrentInputsAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await IsCurrentAsync(context, cancellation))
            return (await new RegisterLoader(context).LoadAsync(cancellation), true);
        await context.Database.MigrateAsync(cancellation);
        return await context.Publications.AnyAsync(cancellation)
            ? (await new RegisterLoader(context).LoadAsync(cancellation), false)
            : (ReadBundle(), false);
    }

    private static async Task<bool> IsCurrentAsync(RegisterContext context, CancellationToken cancellation) =>
        !(await context.Database.GetPendingMigrationsAsync(cancellation)).Any()
        && await context.RegisterFacts.AnyAsync(f => f.Name == "version", cancellation);

    /// <summary>Writes the register in one transaction: readers see the old one until the new one is whole.</summary>
    public async Task SaveAsync(RegisterInputs inputs, RegisterFacts facts, bool withReference, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(facts);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (withReference)
            await context.Database.MigrateAsync(cancellation);
        await RegisterPragmas.ApplyAsync(context, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var writer = new RegisterWriter(context);
        if (withReference)
            await writer.WriteReferenceAsync((await reference.Value).Jurisdictions, cancellation);
        await writer.WriteAsync(facts, inputs.Decisions, inputs.Rulings, cancellation);
        await new NameIndex(context).UpdateAsync(withReference, cancellation);
        await new ChangeLogWriter(context).AppendAsync(facts, clock.GetUtcNow(), cancellation);
        await writer.WriteFactsAsync(
            new Dictionary<string, string>
            {
                ["version"] = VersionOf(facts, inputs),
                ["builtAt"] = Moment.ToText(clock.GetUtcNow()),
                ["freshThrough"] = FreshThrough(facts),
                ["knownThrough"] = Moment.ToText(KnownThrough(facts)),
            },
            cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static string FreshThrough(RegisterFacts facts) => facts.Publications
        .Where(p => p.Publication.State == "accepted").Select(p => p.Publication.PublishedOn.ToString("O")).Max() ?? "";

    private static DateTimeOffset KnownThrough(RegisterFacts facts) => facts.Publications.Select(p => p.Publication.RecordedAt)
        .Concat(facts.StatusEvents.Select(e => e.RecordedAt))
        .Concat(facts.Decisions.Select(d => d.RecordedAt))
        .DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>The newest day and eight digits of the hash over what the register was derived from: the same everywhere.</summary>
    private static string VersionOf(RegisterFacts facts, RegisterInputs inputs)
    {
        var text = new StringBuilder();
        foreach (var p in facts.Publications)
            text.Append(p.Publication.FileName).Append(' ').Append(p.Publication.Sha256).Append(' ').Append(p.Publication.State).Append('\n');
        foreach (var decision in inputs.Decisions)
            text.Append(decision with { Number = 0 }).Append('\n');
        foreach (var ruling in inputs.Rulings)
            text.Append(ruling).Append('\n');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8];
        return $"{FreshThrough(facts)}-{hash}";
    }
}
