namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>A name under which the publisher published a file again, byte for byte.</summary>
/// <param name="FileName">The file name as published, without a folder.</param>
/// <param name="Sha256">The SHA-256 hash of the file, in lowercase hexadecimal.</param>
/// <param name="SameBytesAs">The name under which the same bytes are held.</param>
public sealed record RepeatedPublication(string FileName, string Sha256, string SameBytesAs)
{
    /// <summary>The file; its contents are those of the other file with the same hash.</summary>
    public PublicationFile ToFile() => new(FileName, Sha256, [], []);
}
