using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Keys;

/// <summary>What a key may do. Reading the register needs no key.</summary>
public enum KeyScope
{
    /// <summary>Enter and correct records.</summary>
    RegisterWrite,

    /// <summary>Hand in publications.</summary>
    PublicationsImport,

    /// <summary>Rule on publications set aside, and read the audit log.</summary>
    RegisterAdmin,
}

/// <summary>Codes and meanings of <see cref="KeyScope"/>.</summary>
public static class KeyScopes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<KeyScope> Vocabulary { get; } = new(
        "key-scope",
        "What a key may do. Reading the register needs no key.",
        (KeyScope.RegisterWrite, "register:write", "Enter and correct sources, meetings, decisions, agreements and the steps of their lives."),
        (KeyScope.PublicationsImport, "publications:import", "Hand in publications."),
        (KeyScope.RegisterAdmin, "register:admin", "Rule on publications that were set aside, and read the audit log."));
}
