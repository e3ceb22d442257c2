using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Keys;

/// <summary>What an API key allows. Reading the register requires no key.</summary>
public enum KeyScope
{
    /// <summary>Enter and correct records.</summary>
    RegisterWrite,

    /// <summary>Upload publications.</summary>
    PublicationsImport,

    /// <summary>Rule on quarantined publications and review items, and read the audit log.</summary>
    RegisterAdmin,
}

/// <summary>Codes and meanings of <see cref="KeyScope"/>.</summary>
public static class KeyScopes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<KeyScope> Vocabulary { get; } = new(
        "key-scope",
        "What an API key allows. Reading the register requires no key.",
        (KeyScope.RegisterWrite, "register:write", "Enter and correct sources, meetings, decisions, agreements and status events."),
        (KeyScope.PublicationsImport, "publications:import", "Upload publications."),
        (KeyScope.RegisterAdmin, "register:admin", "Rule on quarantined publications and review items, and read the audit log."));
}
