using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Primitives;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security;

/// <summary>
/// Answers only for the hosts named in <c>AllowedHosts</c>, separated by semicolons: <c>records.example</c>,
/// <c>*.records.example</c>, or <c>*</c> for any, which is the default. A host that a trusted proxy tells is held to it too.
/// </summary>
internal static class AllowedHosts
{
    private const string Any = "*";

    /// <summary>Leaves the choice to this class: the framework's own refuses without a problem, and before a proxy is heard.</summary>
    public static void AddAllowedHosts(this IServiceCollection services) =>
        services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = [Any]);

    /// <summary>Answers 400 to a request for a foreign host, without repeating its name.</summary>
    public static void UseAllowedHosts(this WebApplication app)
    {
        StringSegment[] names = [.. (app.Configuration["AllowedHosts"] ?? Any)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => (StringSegment)name)];
        if (names.Length == 0 || names.Contains(Any))
            return;
        var own = new HostString(names[0].Value!.TrimStart('*', '.'));
        app.Use((http, next) =>
        {
            if (http.Request.Host is { HasValue: true, Host: var host } && HostString.MatchesAny(host, names))
                return next(http);
            http.Request.Host = own;
            return new ProblemResult(ProblemTypes.BadRequest, "The Host header names none of the hosts that this service answers for.").ExecuteAsync(http);
        });
    }
}
