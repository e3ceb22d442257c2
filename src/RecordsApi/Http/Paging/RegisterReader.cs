using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>Reads what the register says of itself.</summary>
internal sealed class RegisterReader(RegisterContext db)
{
    /// <summary>Version and freshness, with the two times that were asked for.</summary>
    public async Task<RegisterV1> StateAsync(RegisterFrame frame, CancellationToken cancellationToken)
    {
        var facts = await db.RegisterFacts
            .Where(f => f.Name == "version" || f.Name == "freshThrough")
            .ToDictionaryAsync(f => f.Name, f => f.Value, cancellationToken);
        DateOnly? fresh = facts.TryGetValue("freshThrough", out var day)
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : await db.Publications.Where(p => p.Position != null).MaxAsync(p => (DateOnly?)p.PublishedOn, cancellationToken);
        return new(facts.GetValueOrDefault("version"), frame.AsOf, frame.KnownAt, fresh);
    }

    /// <summary>A record in its envelope.</summary>
    public async Task<IResult> SingleAsync<T>(T record, RegisterFrame frame, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SingleV1<T>(record, await StateAsync(frame, cancellationToken)));
}
