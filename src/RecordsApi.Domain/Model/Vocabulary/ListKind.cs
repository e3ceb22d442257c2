namespace RecordsApi.Domain.Model;

/// <summary>The publisher's lists.</summary>
public enum ListKind
{
    /// <summary>The list of agencies with a signed agreement.</summary>
    Participating,

    /// <summary>The list of agencies whose application has not been signed yet.</summary>
    Pending,
}

/// <summary>Codes and meanings of <see cref="ListKind"/>.</summary>
public static class ListKinds
{
    /// <summary>The vocabulary.</summary>
    public static Vocabulary<ListKind> Vocabulary { get; } = new(
        "list",
        "Which of the publisher's lists a publication is of.",
        (ListKind.Participating, ListCodes.Participating, "Agencies with a signed agreement."),
        (ListKind.Pending, ListCodes.Pending, "Agencies whose application is not signed yet."));

    /// <summary>Returns the code of a list.</summary>
    public static string GetCode(ListKind list) => Vocabulary.GetCode(list);
}

/// <summary>The codes of the publisher's lists, as stored and published.</summary>
public static class ListCodes
{
    /// <summary>The list of agencies with a signed agreement.</summary>
    public const string Participating = "participating";

    /// <summary>The list of agencies whose application has not been signed yet.</summary>
    public const string Pending = "pending";
}
