using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Direct;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Standings;

namespace RecordsApi.Features.Agreements;

/// <summary>One agreement by all that is known now, without anything included.</summary>
internal sealed class DirectAgreement : IDirectRoute
{
    public string Path => "/v1/agreements/";

    public bool TakesId => true;

    public IReadOnlyList<QueryParameter> Parameters => GetAgreementRequest.Parameters;

    public bool Takes(QueryReading reading) => !reading.Has(AgreementIncludes.Parameter.Name);

    public IDirectAnswer? Answer(DirectQuestion question, Standpoint from, StandingReader reader, RegisterV1 register, Remembered memory)
    {
        var day = question.Frame.AsOf;
        return reader.One(question.Id!, new(day, reader.Positions(memory, day))) is { } found ? new Found(found, from, register) : null;
    }

    private sealed record Found(StandingAgreement Agreement, Standpoint From, RegisterV1 Register) : IDirectAnswer
    {
        public ValueTask<(object Body, string? Next)> MakeAsync(HttpRequest request, CancellationToken cancellationToken) =>
            new((new SingleV1<AgreementV1>(Agreement.Shape(From), Register), null));
    }
}
