namespace RecordsApi.Data.Importing;

/// <summary>The register is another one than that from which something was derived; derive it anew from what it holds now.</summary>
public sealed class RegisterChangedException() : Exception("The register was written to in the meantime.");
