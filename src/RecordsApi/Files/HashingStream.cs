using System.Security.Cryptography;

namespace RecordsApi.Files;

/// <summary>
/// Hashes what is written to a file. Writes are collected, and then written synchronously: handing small blocks to other threads takes longer than to
/// write them.
/// </summary>
internal sealed class HashingStream(Stream file) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[1 << 16];
    private int buffered;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes what was collected, and returns the SHA-256 of everything.</summary>
    public byte[] Complete()
    {
        WriteBuffer();
        return hash.GetHashAndReset();
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var length = Math.Min(buffer.Length, this.buffer.Length - buffered);
            buffer[..length].CopyTo(this.buffer.AsSpan(buffered));
            buffered += length;
            buffer = buffer[length..];
            if (buffered == this.buffer.Length)
                WriteBuffer();
        }
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override void Flush()
    {
        // What is collected is written when the buffer is full or the file complete.
    }

    /// <inheritdoc />
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }

    private void WriteBuffer()
    {
        hash.AppendData(buffer, 0, buffered);
        file.Write(buffer, 0, buffered);
        buffered = 0;
    }
}
