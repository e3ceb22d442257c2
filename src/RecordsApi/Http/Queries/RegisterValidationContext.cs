using FluentValidation;
using RecordsApi.Data;

namespace RecordsApi.Http.Queries;

/// <summary>Gives validators the register of the request. Validators are singletons: building their rules costs more than most queries.</summary>
internal static class RegisterValidationContext
{
    private const string Key = "register";

    /// <summary>A context of validation that carries the register.</summary>
    public static ValidationContext<T> CreateValidationContext<T>(this RegisterContext register, T instance)
    {
        var context = new ValidationContext<T>(instance);
        context.RootContextData[Key] = register;
        return context;
    }

    /// <summary>The register of the request.</summary>
    public static RegisterContext GetRegister<T>(this ValidationContext<T> context) => (RegisterContext)context.RootContextData[Key];
}
