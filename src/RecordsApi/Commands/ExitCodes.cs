namespace RecordsApi.Commands;

/// <summary>Exit codes of the program.</summary>
internal static class ExitCodes
{
    /// <summary>Success.</summary>
    public const int Success = 0;

    /// <summary>Invalid input: a file, a folder or an option. Valid input was still processed.</summary>
    public const int InvalidInput = 1;

    /// <summary>The verification of the register failed.</summary>
    public const int VerificationFailed = 2;

    /// <summary>The command has to be confirmed by an option that its message names; nothing was changed.</summary>
    public const int ConfirmationNeeded = 3;

    /// <summary>Description of the exit codes, for help.</summary>
    public const string Description = "0 success; 1 invalid input, as reported; 2 verification failed; 3 not done unless confirmed by the option that the message names.";
}
