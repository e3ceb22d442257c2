using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Updating;

/// <summary>What is wrong with the publisher's page or with one of its lists.</summary>
public enum AlarmKind
{
    /// <summary>The page or a list cannot be retrieved.</summary>
    Unreachable,

    /// <summary>The response is a page that refuses programs.</summary>
    Blocked,

    /// <summary>The page has no link to a list.</summary>
    NoLink,

    /// <summary>The page has no link to one of the lists, or the link leads nowhere.</summary>
    ListGone,

    /// <summary>The newest publication of a list is old.</summary>
    ListOutdated,

    /// <summary>A file is not a list.</summary>
    FileRejected,

    /// <summary>A publication is quarantined.</summary>
    Quarantined,

    /// <summary>A list lost many rows.</summary>
    RowsLost,

    /// <summary>An import has to be confirmed, or the clock is wrong.</summary>
    ImportStopped,
}

/// <summary>Codes and meanings of <see cref="AlarmKind"/>.</summary>
public static class AlarmKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AlarmKind> Vocabulary { get; } = new(
        "alarm-kind",
        "What is wrong with the publisher's page or with one of its lists.",
        (AlarmKind.Unreachable, "unreachable", "The page or a list cannot be retrieved."),
        (AlarmKind.Blocked, "blocked", "The publisher responds with a page that refuses programs, or that is not the page of the lists."),
        (AlarmKind.NoLink, "no-link", "The page has no link to any list."),
        (AlarmKind.ListGone, "list-gone", "The page has no link to this list any more, or the link leads nowhere."),
        (AlarmKind.ListOutdated, "list-outdated", "The newest publication of the list is older than allowed."),
        (AlarmKind.FileRejected, "file-rejected", "The file is not a list: another format, too large, without the required columns, or with a name that has no date."),
        (AlarmKind.Quarantined, "quarantined", "A publication is quarantined and needs a ruling."),
        (AlarmKind.RowsLost, "rows-lost", "The newest publication has many fewer rows than the one before."),
        (AlarmKind.ImportStopped, "import-stopped", "The import of a list stopped: it would end many agreements, or the clock is wrong."));
}
