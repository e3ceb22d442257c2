using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Tests.Support;

/// <summary>Builds a small register, in chronological order.</summary>
public sealed partial class RegisterBuilder
{
    private readonly List<object> entities = [];
    private readonly Dictionary<string, List<(string Ancestor, int Depth)>> ancestorsByJurisdiction = [];
    private int key;
    private PreparedDatabase? shared;

    /// <summary>Adds an entry of the dataset metadata.</summary>
    public RegisterBuilder Fact(string name, string value) => Add(new DatasetMetadataEntry { Name = name, Value = value });

    /// <summary>Adds a jurisdiction and its ancestors, parents first.</summary>
    public RegisterBuilder Jurisdiction(string id, string name, string level, string? state, params string[] parents)
    {
        var ancestors = new List<(string Ancestor, int Depth)> { (id, 0) };
        foreach (var (ancestor, depth) in parents.SelectMany(p => ancestorsByJurisdiction[p]))
        {
            if (!ancestors.Exists(a => a.Ancestor == ancestor))
                ancestors.Add((ancestor, depth + 1));
        }

        ancestorsByJurisdiction[id] = ancestors;
        Add(new Jurisdiction { Id = id, Name = name, Level = level, State = state, OcdId = $"ocd-division/test/{id}" });
        foreach (var (ancestor, depth) in ancestors)
            Add(new JurisdictionAncestor { JurisdictionId = id, AncestorId = ancestor, Depth = depth });
        return this;
    }

    /// <summary>Sets the coordinates of a jurisdiction that was added before.</summary>
    public RegisterBuilder WithCoordinates(string id, double latitude, double longitude)
    {
        RequireOwn();
        var index = entities.FindIndex(thing => thing is Jurisdiction j && j.Id == id);
        var there = (Jurisdiction)entities[index];
        entities[index] = new Jurisdiction
        {
            Id = id,
            Name = there.Name,
            Level = there.Level,
            State = there.State,
            OcdId = there.OcdId,
            Latitude = latitude,
            Longitude = longitude,
        };
        return this;
    }

    /// <summary>Adds an agency that was listed under its name on one date.</summary>
    public RegisterBuilder Agency(string id, string name, string type = "police", string? jurisdiction = null, string? ori = null, string? servesReason = null)
    {
        Add(new Agency
        {
            Id = id,
            Name = name,
            Type = type,
            State = id[..2].ToUpperInvariant(),
            JurisdictionId = jurisdiction,
            JurisdictionMatch = jurisdiction is null ? "none" : "name",
            Serves = servesReason is null ? jurisdiction : null,
            ServesReason = servesReason,
            OriMatch = ori is null ? "none" : "name",
        });
        if (ori is not null)
            Add(new AgencyOri { AgencyId = id, Ori = ori });
        return PrintedName(id, name, "2025-06-16", "2025-12-30");
    }

    /// <summary>Adds a name under which an agency was listed.</summary>
    public RegisterBuilder PrintedName(string agency, string name, string first, string last) =>
        Add(new AgencyName { AgencyId = agency, Name = name, FirstSeenOn = ParseDate(first), LastSeenOn = ParseDate(last) });

    /// <summary>Adds the program and its models.</summary>
    public RegisterBuilder Program()
    {
        Add(new AgreementProgram { Code = "287g", Name = "287(g) agreements", LegalAuthority = "8 U.S.C. 1357(g)", Counterparty = "ICE" });
        Add(new AgreementModel { Code = "jail-enforcement", ProgramCode = "287g", Name = "Jail Enforcement Model", Definition = "In the jail." });
        return Add(new AgreementModel { Code = "task-force", ProgramCode = "287g", Name = "Task Force Model", Definition = "In the field." });
    }

    /// <summary>Adds a source.</summary>
    public RegisterBuilder Source(string id, string kind = "publishers-list", string? day = null) => Add(new Source
    {
        Id = id,
        Publisher = "ICE",
        Kind = kind,
        Title = $"Title of {id}",
        Url = $"https://example.org/{id}",
        PublishedOn = day is null ? null : ParseDate(day),
    });

    /// <summary>Makes it a register that several tests use: it is written once and then copied, and nothing can be added.</summary>
    public RegisterBuilder Share()
    {
        shared = new(path =>
        {
            WriteRecords(path);
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>Writes everything into a new database.</summary>
    public void Write(string path)
    {
        if (shared is not null)
            shared.CopyTo(path);
        else
            WriteRecords(path);
    }

    /// <summary>Creates a context over a database.</summary>
    public static RegisterContext Open(string path) => TestDatabase.CreateContext(path);

    private void WriteRecords(string path)
    {
        TestDatabase.Create(path);
        using var db = Open(path);
        db.AddRange(entities);
        db.SaveChanges();
        db.Database.OpenConnection();
        new AgreementStateProjection(db).RebuildAsync(CancellationToken.None).GetAwaiter().GetResult();
        new NameSearchIndex(db).UpdateAsync(withJurisdictions: true, null, CancellationToken.None).GetAwaiter().GetResult();
        if (!TestDatabase.IsPostgreSql)
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
    }

    private static DateOnly ParseDate(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Timestamp(string text) => text.Length == 10
        ? new DateTimeOffset(ParseDate(text), new TimeOnly(21, 0), TimeSpan.Zero)
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Adds a record as it is stored.</summary>
    internal RegisterBuilder Add(object thing)
    {
        RequireOwn();
        entities.Add(thing);
        return this;
    }

    private void RequireOwn()
    {
        if (shared is not null)
            throw new InvalidOperationException("Other tests use this register. Create another one to add to it.");
    }
}
