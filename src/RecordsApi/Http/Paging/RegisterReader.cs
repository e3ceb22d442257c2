using RecordsApi.Http.Caching;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>Reads what the register says of itself.</summary>
internal sealed class RegisterReader(RegisterContext db, RegisterWatch watch, IHttpContextAccessor asking)
{
    /// <summary>
    /// Version and freshness, with the two times that were asked for. At a moment that lies behind what the register
    /// knows by now, only what could be known then is told, so that the answer stays the same.
    /// </summary>
    public async Task<RegisterV1> StateAsync(RegisterFrame frame, CancellationToken cancellationToken)
    {
        var state = asking.HttpContext?.Features.Get<Validator>()?.Register ?? watch.Current();
        if (!(frame.KnownAt < state.KnownThrough) && state.FreshThrough is not null)
            return Told(state, frame);
        var fresh = await db.FreshThroughAsync(cancellationToken);

        // A moment at which the register had just been written to names the version it had then.
        var version = frame.KnownAt < state.KnownThrough
            ? await db.VersionAtAsync(frame.KnownAt, cancellationToken)
            : state.Version;
        return new(version, frame.AsOf, frame.KnownAt, fresh);
    }

    /// <summary>The same at a moment that lies behind nothing the register knows.</summary>
    public static RegisterV1 Told(RegisterState state, RegisterFrame frame) => new(state.Version, frame.AsOf, frame.KnownAt, state.FreshThrough);

    /// <summary>A record in its envelope.</summary>
    public async Task<IResult> SingleAsync<T>(T record, RegisterFrame frame, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SingleV1<T>(record, await StateAsync(frame, cancellationToken)));
}
