namespace RecordsApi.Commands;

/// <summary>What the program says to the shell when it ends.</summary>
internal static class ExitCodes
{
    /// <summary>Everything asked for was done.</summary>
    public const int Success = 0;

    /// <summary>Something is wrong with what was given: a file, a folder, an option. What could be done was done.</summary>
    public const int InvalidInput = 1;

    /// <summary>The register does not hold what it must.</summary>
    public const int VerificationFailed = 2;

    /// <summary>The codes in a sentence, for help.</summary>
    public const string Description = "0 done; 1 something is wrong with the input, as said; 2 the register does not verify.";
}
