using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>The published vocabulary of <see cref="ListKind"/>.</summary>
public static class ListKinds
{
    /// <summary>The codes and their meanings, as published.</summary>
    public static Vocabulary<ListKind> Vocabulary { get; } = new(
        "list",
        "Which of the publisher's lists a publication is of.",
        (ListKind.Participating, "participating", "Agencies with a signed agreement."),
        (ListKind.Pending, "pending", "Agencies whose application is not signed yet."));

    /// <summary>Returns the code of a list.</summary>
    public static string CodeOf(ListKind list) => Vocabulary.CodeOf(list);
}
