namespace RecordsApi.Data.Importing;

/// <summary>What the acceptance of a quarantined publication would change.</summary>
/// <param name="FileName">The file name of the publication.</param>
/// <param name="Unlisted">Ids of the agreements that are listed and would not be any more.</param>
/// <param name="Ended">Those agreements in force or applied for that would be delisted or ended at once, each with its status and date.</param>
/// <param name="Listed">Ids of the agreements that are not listed and would be.</param>
public sealed record AcceptanceEffects(string FileName, IReadOnlyList<string> Unlisted, IReadOnlyList<string> Ended, IReadOnlyList<string> Listed);
