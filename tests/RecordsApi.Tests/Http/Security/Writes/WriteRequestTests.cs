using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Tests.Http.Security.Writes;

public sealed class WriteRequestTests
{
    [Fact]
    public async Task Large_body_needs_no_temporary_file()
    {
        var body = new byte[5 << 20];
        var http = new DefaultHttpContext { Request = { Method = "POST", Body = new MemoryStream(body) } };
        http.Request.Body = new NonSeekable(body);

        Assert.NotNull(await WriteRequest.ReadAsync(http.Request, 20 << 20, CancellationToken.None));

        Assert.Null(Assert.IsType<FileBufferingReadStream>(http.Request.Body).TempFileName);
    }

    private sealed class NonSeekable(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
