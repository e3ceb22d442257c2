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

    public IDirectAnswer? Answer(DirectQuestion question, string root, StandingReader reader, RegisterState state, Remembered memory)
    {
        var (frame, positions) = (question.Frame, reader.Positions(memory, question.Frame.AsOf));
        return reader.One(question.Id!, new(frame.AsOf, positions)) is { } found
            ? new Found(found, new(root, frame), new(state.Version, frame.AsOf, frame.KnownAt, state.FreshThrough))
            : null;
    }

    private sealed record Found(StandingAgreement Agreement, Standpoint From, RegisterV1 Register) : IDirectAnswer
    {
        public ValueTask<(object Body, string? Next)> MakeAsync(HttpRequest request, CancellationToken cancellationToken) =>
            new((new SingleV1<AgreementV1>(Agreement.Shape(From), Register), null));
    }
}
