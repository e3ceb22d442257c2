using RecordsApi.Http.Asking;
using RecordsApi.Http.Direct;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage.Standings;

namespace RecordsApi.Features.Agreements;

/// <summary>One agreement by all that is known now, without anything included.</summary>
internal sealed class DirectAgreement : IDirectRoute
{
    public string Path => "/v1/agreements/";

    public bool TakesId => true;

    public IReadOnlyList<QueryParameter> Parameters => GetAgreementRequest.Parameters;

    public bool Takes(QueryReading reading) => !reading.Has(AgreementIncludes.Parameter.Name);

    public IDirectAnswer? Answer(DirectQuestion question, Standpoint from, DirectSource source, JsonBody body)
    {
        var day = question.Frame.AsOf;
        using var rows = source.Reader.One(question.Id!, new(day, source.Reader.Positions(source.Memory, day)));
        if (!rows.Next())
            return null;
        body.Json.WriteStartObject();
        body.Json.WritePropertyName("data"u8);
        new AgreementText(from, body.Json).Write(rows);
        return new Rest(source.Register);
    }

    private sealed record Rest(RegisterV1 Register) : IDirectAnswer
    {
        public ValueTask<string?> EndAsync(HttpRequest request, JsonBody body, CancellationToken cancellationToken)
        {
            body.Write("register", Register);
            body.Json.WriteEndObject();
            return new((string?)null);
        }
    }
}
