using System.Buffers.Binary;

namespace RecordsApi.Http.Formats;

/// <summary>The headers of the files of a ZIP archive, each as it is written, without the name that follows it in a write of its own.</summary>
internal static class ZipHeader
{
    private const uint Local = 0x04034b50;
    private const int LocalLength = 30;
    private const int LocalTime = 10;
    private const uint Directory = 0x02014b50;
    private const int DirectoryLength = 46;
    private const int DirectoryTime = 12;

    // January 1, 1980, midnight: the first time that there is in an archive.
    private const uint FirstTime = 0x00210000;

    /// <summary>Whether bytes that were written at once are a header.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> written) => FindTime(written) >= 0;

    /// <summary>Returns a header that does not tell when the file was written.</summary>
    public static byte[] WithoutTime(ReadOnlySpan<byte> header)
    {
        var result = header.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(FindTime(header)), FirstTime);
        return result;
    }

    private static int FindTime(ReadOnlySpan<byte> written) => written.Length switch
    {
        LocalLength when BinaryPrimitives.ReadUInt32LittleEndian(written) == Local => LocalTime,
        DirectoryLength when BinaryPrimitives.ReadUInt32LittleEndian(written) == Directory => DirectoryTime,
        _ => -1,
    };
}
