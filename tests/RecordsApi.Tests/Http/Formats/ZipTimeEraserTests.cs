using System.IO.Compression;
using System.Text;
using RecordsApi.Http.Formats;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>Times in ZIP archives, which are erased while an archive is written.</summary>
public sealed class ZipTimeEraserTests
{
    private static readonly DateTime FirstTime = new(1980, 1, 1);
    private static readonly DateTimeOffset WrittenAt = new(2025, 6, 17, 12, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(4096)]
    public void Archive_that_is_written_in_parts_of_any_length_has_no_times_and_all_its_contents(int length)
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"row {i}, "));
        var archive = Erase(CreateArchive(CompressionLevel.Optimal, ("first.xml", Encoding.UTF8.GetBytes(text)), ("empty.xml", []), ("last.xml", "<x/>"u8.ToArray())), length);

        Assert.Equal([("first.xml", FirstTime, text), ("empty.xml", FirstTime, ""), ("last.xml", FirstTime, "<x/>")], Read(archive));
    }

    [Fact]
    public void Archive_in_an_archive_is_kept_as_it_is()
    {
        var inner = CreateArchive(CompressionLevel.Optimal, ("inner.xml", "<y/>"u8.ToArray()));
        var outer = Erase(CreateArchive(CompressionLevel.NoCompression, ("inner.zip", inner), ("last.xml", "<x/>"u8.ToArray())), 30);

        using var archive = new ZipArchive(new MemoryStream(outer));
        Assert.Equal([FirstTime], archive.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct());
        using var copy = new MemoryStream();
        using (var kept = archive.Entries[0].Open())
            kept.CopyTo(copy);
        Assert.Equal(inner, copy.ToArray());
    }

    // As a response is: without going back to state the length of a file in its header.
    private static byte[] CreateArchive(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        using var body = new MemoryStream();
        using (var archive = new ZipArchive(new ForwardOnlyStream(body), ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                var entry = archive.CreateEntry(name, level);
                entry.LastWriteTime = WrittenAt;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return body.ToArray();
    }

    private static byte[] Erase(byte[] archive, int length)
    {
        var eraser = new ZipTimeEraser();
        for (var start = 0; start < archive.Length; start += length)
            eraser.Erase(archive.AsSpan(start, Math.Min(length, archive.Length - start)));
        return archive;
    }

    private static IReadOnlyList<(string Name, DateTime Time, string Text)> Read(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return [.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, entry.LastWriteTime.DateTime, reader.ReadToEnd());
        })];
    }

    private sealed class ForwardOnlyStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
