using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference.V1;

/// <summary>Maps vocabularies to records of version 1.</summary>
internal static class EnumMapper
{
    /// <summary>Maps a vocabulary.</summary>
    public static EnumV1 ToResponse(this (string Name, string Meaning, IReadOnlyList<EnumValueV1> Values) vocabulary, IResponseContext context) =>
        new(vocabulary.Name, vocabulary.Meaning, vocabulary.Values, new(context.GetUrl($"enums/{vocabulary.Name}")));
}
