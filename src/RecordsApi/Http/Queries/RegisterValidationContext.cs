using FluentValidation;
using RecordsApi.Data;

namespace RecordsApi.Http.Queries;

/// <summary>Gives validators the register of the request. Validators are singletons: building their rules costs more than most queries.</summary>
internal static class RegisterValidationContext
{
    private const string Key = "services";

    /// <summary>A context of validation that carries the services of the request.</summary>
    public static ValidationContext<T> CreateValidationContext<T>(this IServiceProvider requestServices, T instance)
    {
        var context = new ValidationContext<T>(instance);
        context.RootContextData[Key] = requestServices;
        return context;
    }

    /// <summary>The register of the request.</summary>
    public static RegisterContext GetRegister<T>(this ValidationContext<T> context) => context.GetRequestServices().GetRequiredService<RegisterContext>();

    /// <summary>Suggests records in place of ids that do not exist.</summary>
    public static RecordSuggestions GetSuggestions<T>(this ValidationContext<T> context) => context.GetRequestServices().GetRequiredService<RecordSuggestions>();

    private static IServiceProvider GetRequestServices<T>(this ValidationContext<T> context) => (IServiceProvider)context.RootContextData[Key];
}
