using RecordsApi.Data.AgreementStates;
using RecordsApi.Http.Direct;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>One agreement by all that is known now, without anything included.</summary>
internal sealed class DirectAgreement : IDirectRoute
{
    public string Path => "/v1/agreements/";

    public bool TakesId => true;

    public IReadOnlyList<QueryParameter> Parameters => GetAgreementQuery.Parameters;

    public bool Takes(ParsedQuery reading) => !reading.Has(AgreementIncludes.IncludeParameter.Name);

    public IDirectAnswer? Answer(DirectQuestion question, ResponseContext from, DirectSource source, JsonBody body)
    {
        var day = question.TemporalContext.AsOf;
        using var rows = source.Reader.FindOne(question.Id!, new(day, source.Reader.GetListPositions(source.Memory, day)));
        if (!rows.Read())
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
