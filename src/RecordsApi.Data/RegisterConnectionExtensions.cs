using RecordsApi.Data.Providers;

namespace RecordsApi.Data;

/// <summary>Connections of the register.</summary>
internal static class RegisterConnectionExtensions
{
    /// <summary>The context over a connection.</summary>
    public static RegisterContext GetRegisterContext(this IRegisterConnection register) => (RegisterContext)register.Context;
}
