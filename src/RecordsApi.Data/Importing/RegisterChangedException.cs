namespace RecordsApi.Data.Importing;

/// <summary>The register was changed after the inputs of a derivation were read. The caller derives again from the current inputs.</summary>
public sealed class RegisterChangedException() : Exception("The register was changed in the meantime.");
