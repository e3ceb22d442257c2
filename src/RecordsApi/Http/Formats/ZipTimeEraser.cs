using System.Buffers.Binary;

namespace RecordsApi.Http.Formats;

/// <summary>
/// Erases the times at which files were added to a ZIP archive, while the archive is written. It follows the structure of the archive, however that is
/// divided into writes: a header stands at the beginning, and where a file or another header ends
/// (<see href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</see>, 4.3.6 to 4.3.12).
/// </summary>
internal sealed class ZipTimeEraser
{
    // January 1, 1980, midnight: the first time that there is in an archive.
    private static readonly byte[] FirstTime = [0, 0, 0x21, 0];

    private static readonly ZipHeaderLayout FileHeader = new(0x04034b50, Length: 30, TimeAt: 10, LengthsAt: [26, 28]);
    private static readonly ZipHeaderLayout DirectoryHeader = new(0x02014b50, Length: 46, TimeAt: 12, LengthsAt: [28, 30, 32]);

    private readonly byte[] header = new byte[DirectoryHeader.Length];
    private readonly ZipDescriptorDetector descriptor = new();
    private ZipHeaderLayout? layout;
    private int headerLength;
    private long remaining;
    private bool isInData;
    private bool isAtEnd;

    /// <summary>Erases the times in the next bytes of the archive.</summary>
    public void Erase(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length && !isAtEnd;)
        {
            if (remaining > 0)
            {
                var skipped = (int)Math.Min(remaining, bytes.Length - i);
                (remaining, i) = (remaining - skipped, i + skipped);
            }
            else if (isInData)
            {
                isInData = !descriptor.IsCompletedBy(bytes[i++]);
            }
            else
            {
                ReadHeader(ref bytes[i++]);
            }
        }
    }

    private void ReadHeader(ref byte next)
    {
        var digit = headerLength - layout?.TimeAt;
        if (digit >= 0 && digit < FirstTime.Length)
            next = FirstTime[digit.Value];
        header[headerLength++] = next;
        if (headerLength == sizeof(uint))
        {
            layout = Array.Find([FileHeader, DirectoryHeader], known => known.Signature == BinaryPrimitives.ReadUInt32LittleEndian(header));
            isAtEnd = layout is null;
        }
        else if (headerLength == layout?.Length)
        {
            EndHeader(layout);
            (layout, headerLength) = (null, 0);
        }
    }

    // The name and other fields follow the header, and the data those.
    private void EndHeader(ZipHeaderLayout ended)
    {
        const int FlagsAt = 6, CompressedLengthAt = 18, HasDescriptor = 1 << 3;
        remaining = ended.LengthsAt.Sum(at => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at)));
        if (ended != FileHeader)
            return;
        isInData = (BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(FlagsAt)) & HasDescriptor) != 0;
        if (isInData)
            descriptor.Reset();
        else
            remaining += BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(CompressedLengthAt));
    }

    /// <summary>Where the fields of a header are, in bytes from its beginning.</summary>
    /// <param name="Signature">The first four bytes.</param>
    /// <param name="Length">Number of bytes of the header itself.</param>
    /// <param name="TimeAt">Where the time and the date are.</param>
    /// <param name="LengthsAt">Where the lengths of the fields are that follow the header.</param>
    private sealed record ZipHeaderLayout(uint Signature, int Length, int TimeAt, IReadOnlyList<int> LengthsAt);
}
