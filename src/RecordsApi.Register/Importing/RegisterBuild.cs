using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Importing;

/// <summary>Derives a register from its inputs and puts it into the database, all of it or nothing.</summary>
public sealed class RegisterBuild(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, BundleFolder bundle)
{
    private readonly Lazy<Task<Reference>> reference = new(() => Task.Run(() => Reference.Read(bundle)));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Begins to read the reference data, so that it is there when it is needed.</summary>
    public void Prepare() => _ = reference.Value;

    /// <summary>Derives the register. Pure: the same inputs give the same register.</summary>
    public RegisterFacts Derive(RegisterInputs inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var known = reference.Value.GetAwaiter().GetResult();
        known.BeginMatcher();
        return RegisterDerivation.Derive(
            new DerivationInput
            {
                Files = inputs.Files,
                PrintedRows = inputs.Rows,
                Decisions = inputs.Decisions,
                Rulings = new Rulings(inputs.Rulings),
                Entered = inputs.Entered,
                Ids = inputs.Ids,
                Matcher = new(() => known.Matcher),
                Vocabulary = known.Vocabulary,
                Today = Today,
                Places = known.Jurisdictions.Where(j => j is { Level: "place", State: not null }).Select(j => (j.State!, j.Name, j.Id)),
            },
            cancellation);
    }

    /// <summary>The place and the ORIs of an agency that is entered by name.</summary>
    internal async Task<AgencyMatch> MatchAsync(string state, string name) => (await reference.Value).Matcher.Match(state, name, null, null);

    /// <summary>The inputs that ship with the program.</summary>
    public RegisterInputs ReadBundle()
    {
        var (files, rows) = bundle.ReadPublications();
        return new RegisterInputs(files, rows, bundle.ReadDecisions(), bundle.ReadRulings());
    }

    /// <summary>Whether the database holds a register of this program's making.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var register = await ThereAsync(cancellation);
        return register is not null && await IsCurrentAsync(register, cancellation);
    }

    /// <summary>
    /// What the register is to be derived from: what the database holds, brought up to this program's tables if it is
    /// older, or the bundle where the database holds nothing. Also whether the database holds a whole register already.
    /// </summary>
    public async Task<(RegisterInputs Inputs, bool Exists)> CurrentInputsAsync(CancellationToken cancellation)
    {
        await using (var register = await ThereAsync(cancellation))
        {
            if (register is not null && await IsCurrentAsync(register, cancellation))
                return (await new RegisterLoader(register).LoadAsync(cancellation), true);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.MayCreate = true;
        await context.Database.MigrateAsync(cancellation);
        return await context.Publications.AnyAsync(cancellation)
            ? (await new RegisterLoader(context).LoadAsync(cancellation), false)
            : (ReadBundle(), false);
    }

    private static async Task<bool> IsCurrentAsync(IRegisterConnection register, CancellationToken cancellation) =>
        await RegisterTables.AreCurrentAsync(register, cancellation) && await RegisterVersions.NameAsync(register, cancellation) is not null;

    /// <summary>The database, if there is one: to look into a file that is not there would make it.</summary>
    private async Task<PlainConnection?> ThereAsync(CancellationToken cancellation)
    {
        var address = await AddressAsync(cancellation);
        return File.Exists(new SqliteConnectionStringBuilder(address).DataSource) ? await PlainConnection.ReadAsync(address, cancellation) : null;
    }

    private async Task<string> AddressAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return context.Address;
    }

    /// <summary>Writes the register in one transaction: readers see the old one until the new one is whole.</summary>
    /// <param name="inputs">What it was derived from.</param>
    /// <param name="facts">The register.</param>
    /// <param name="withReference">Whether programs, models and jurisdictions are written too.</param>
    /// <param name="cancellation">Breaks off; the register stays as it was.</param>
    /// <param name="anew">Whether what the database holds is forgotten, instead of being kept as what was known before.</param>
    /// <param name="alongside">Written in the same transaction, last; if it throws, nothing of the save stays.</param>
    /// <exception cref="RegisterMovedException">Somebody else wrote to the register after the inputs were read.</exception>
    /// <exception cref="InvalidOperationException">It was to be forgotten and holds what people entered.</exception>
    public Task SaveAsync(
        RegisterInputs inputs, RegisterFacts facts, bool withReference, CancellationToken cancellation, bool anew = false,
        Func<RegisterContext, CancellationToken, Task>? alongside = null) => SaveAsync(inputs, facts, null, withReference, anew, alongside, cancellation);

    /// <summary>Reads what the register says, once the matcher is made: a machine may have two processors and no more.</summary>
    internal async Task<RegisterBefore?> ReadAheadAsync(CancellationToken cancellation)
    {
        _ = (await reference.Value).Matcher;
        await using var register = await ThereAsync(cancellation);
        return register is null ? null : await RegisterBefore.ReadAsync(register, cancellation);
    }

    internal async Task SaveAsync(
        RegisterInputs inputs, RegisterFacts facts, Task<RegisterBefore?>? ahead, bool withReference, bool anew,
        Func<RegisterContext, CancellationToken, Task>? alongside, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(facts);
        if (withReference)
            await MigrateAsync(cancellation);
        var read = ahead is null ? null : await ahead;
        await using var register = await PlainConnection.WriteAsync(await AddressAsync(cancellation), cancellation);
        var version = await RegisterVersions.CurrentAsync(register, cancellation);
        if (inputs.ReadFrom is not null && version is not null && inputs.ReadFrom != version.Version)
            throw new RegisterMovedException();
        var before = await BeforeAsync(register, version, anew, read, cancellation);
        var moments = SaveMoments.For(before.Version?.KnownThrough, Added(before, facts), clock.GetUtcNow());
        IReadOnlySet<string> heard = new HashSet<string>();
        if (inputs.Entered.Steps.Count > 0)
        {
            heard = await new ListHearing(register, moments, Today).EnterAsync(facts, before, cancellation);
            if (heard.Count > 0)
            {
                // What follows from the lists may follow otherwise from steps that are known otherwise now.
                before = await RegisterBefore.ReadAsync(register, cancellation);
                facts = Derive(inputs with { Entered = await new EnteredLoader(register).LoadAsync(cancellation) }, cancellation);
            }
        }

        var writer = new RegisterWriter(register, moments, before);
        if (withReference)
            await writer.WriteReferenceAsync((await reference.Value).Jurisdictions, cancellation);
        await writer.WriteAsync(facts, inputs.Decisions, inputs.Rulings, heard, cancellation);
        await new NameIndex(register).UpdateAsync(
            withReference, before.Version is null ? null : moments.Change, cancellation, withReference ? null : writer.Touched.Agencies);

        // What a program told before this one may be told otherwise by it; what this one told is told.
        if (withReference)
            await new ChangeLogWriter(register).AppendAsync(before.Told, clock.GetUtcNow(), cancellation);
        else
            await new ChangeLogWriter(register).AppendAsync(before.Told, writer.Touched, clock.GetUtcNow(), cancellation);
        await new RegisterVersions(register, clock).WriteAsync(
            HashOf(facts, inputs), before.Version?.EditsHash, FreshThrough(facts),
            KnownThrough(facts, before.Version?.KnownThrough, writer.HasChanged || heard.Count > 0 ? moments.Change : null), moments.Change, cancellation);
        if (alongside is not null)
            await alongside(register.Context, cancellation);
        await register.CommitAsync(cancellation);
    }

    private static async Task<RegisterBefore> BeforeAsync(
        IRegisterConnection register, CurrentVersion? version, bool anew, RegisterBefore? read, CancellationToken cancellation)
    {
        if (!anew && version is not null)
            return read is not null && read.Version == version ? read : await RegisterBefore.ReadAsync(register, cancellation);
        await RegisterWriter.ForgetAsync(register, cancellation);
        return await RegisterBefore.NothingAsync(register, cancellation);
    }

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.MayCreate = true;
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>The own moments of the publications and decisions that the register does not hold yet.</summary>
    private static IReadOnlyCollection<DateTimeOffset> Added(RegisterBefore before, RegisterFacts facts)
    {
        var publications = before.Of<Publication>().Select(p => p.Key).ToHashSet();
        var decisions = before.Of<Decision>().Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Publications.Where(p => !publications.Contains(p.Publication.Key)).Select(p => p.Publication.RecordedAt)
            .Concat(facts.Decisions.Where(d => !decisions.Contains(d.Id)).Select(d => d.RecordedAt))];
    }

    private static string FreshThrough(RegisterFacts facts) => facts.Publications
        .Where(p => p.Publication.State == "accepted").Select(p => p.Publication.PublishedOn.ToString("O")).Max() ?? "";

    private static DateTimeOffset KnownThrough(RegisterFacts facts, DateTimeOffset? before, DateTimeOffset? change) =>
        facts.Publications.Select(p => p.Publication.RecordedAt)
            .Concat(facts.StatusEvents.Select(e => e.RecordedAt))
            .Concat(facts.Decisions.Select(d => d.RecordedAt))
            .Append(before ?? DateTimeOffset.UnixEpoch).Append(change ?? DateTimeOffset.UnixEpoch).Max();

    /// <summary>A hash over what the register was derived from: the same everywhere.</summary>
    private static string HashOf(RegisterFacts facts, RegisterInputs inputs)
    {
        var text = new StringBuilder();
        foreach (var p in facts.Publications)
            text.Append(p.Publication.FileName).Append(' ').Append(p.Publication.Sha256).Append(' ').Append(p.Publication.State).Append('\n');
        foreach (var decision in inputs.Decisions)
            text.Append(decision with { Number = 0 }).Append('\n');
        foreach (var ruling in inputs.Rulings)
            text.Append(ruling).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
