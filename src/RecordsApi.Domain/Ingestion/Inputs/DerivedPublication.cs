using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>A publication and the file from which it was derived.</summary>
/// <param name="Publication">The publication as recorded in the register.</param>
/// <param name="File">The file with its rows.</param>
/// <param name="List">The list that was published.</param>
public sealed record DerivedPublication(Publication Publication, PublicationFile File, ListKind List);
