using System.Buffers.Binary;

namespace RecordsApi.Http.Formats;

/// <summary>
/// Detects where a file of a ZIP archive ends whose header was written before its length was known: at a descriptor that states the length which the
/// data before it has (<see href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</see>, 4.3.9).
/// </summary>
internal sealed class ZipDescriptorDetector
{
    private const uint Signature = 0x08074b50;
    private const int CompressedLengthAt = 8;

    // Lengths have four bytes each, in a file of more than 4 GB eight.
    private const int Length = 16;
    private const int LongLength = 24;

    private readonly byte[] recent = new byte[LongLength];
    private long count;

    /// <summary>Begins with the data of another file.</summary>
    public void Reset() => count = 0;

    /// <summary>Whether the next byte is the last one of the descriptor.</summary>
    public bool IsCompletedBy(byte next)
    {
        recent.AsSpan(1).CopyTo(recent);
        recent[^1] = next;
        count++;
        return (HasSignature(Length) && BinaryPrimitives.ReadUInt32LittleEndian(recent.AsSpan(LongLength - Length + CompressedLengthAt)) == count - Length)
            || (HasSignature(LongLength) && BinaryPrimitives.ReadInt64LittleEndian(recent.AsSpan(CompressedLengthAt)) == count - LongLength);
    }

    private bool HasSignature(int length) => count >= length && BinaryPrimitives.ReadUInt32LittleEndian(recent.AsSpan(LongLength - length)) == Signature;
}
