namespace RecordsApi.Domain.Model;

/// <summary>The kind of evidence that a source is.</summary>
public enum SourceKind
{
    /// <summary>
    /// A public record of another kind than the following, for example an ordinance, a filing or a court order.
    /// </summary>
    GovernmentRecord,

    /// <summary>The minutes or the certified record of votes of a public body.</summary>
    Minutes,

    /// <summary>The agreement itself, or an addendum to it.</summary>
    Agreement,

    /// <summary>
    /// A list issued by one of the parties, for example ICE's workbooks of participating and pending agencies.
    /// </summary>
    PublishersList,

    /// <summary>A report by a news organization.</summary>
    NewsReport,

    /// <summary>A statement by a party or an official: a press release, letter, interview or post.</summary>
    Statement,

    /// <summary>The agenda of a meeting. It can be older than the event that it supports.</summary>
    Agenda,

    /// <summary>A public notice of something that is to come. It can be older than the event that it supports.</summary>
    Notice,
}

/// <summary>Codes and meanings of <see cref="SourceKind"/>.</summary>
public static class SourceKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<SourceKind> Vocabulary { get; } = new(
        "source-kind",
        "The kind of evidence that a source is.",
        new CodeAliases(
            ("agreement", ["MOA", "MOU", "Memorandum of Agreement", "Memorandum of Understanding"]),
            ("news-report", ["Press", "News Article"]),
            ("statement", ["Press Release"])),
        (SourceKind.GovernmentRecord, "government-record",
            "A public record of another kind than the following, for example an ordinance, a filing or a court order."),
        (SourceKind.Minutes, "minutes", "The minutes or the certified record of votes of a public body."),
        (SourceKind.Agreement, "agreement", "The agreement itself, or an addendum to it."),
        (SourceKind.PublishersList, "publishers-list",
            "A list issued by one of the parties, for example ICE's workbooks of participating and pending agencies."),
        (SourceKind.NewsReport, "news-report", "A report by a news organization."),
        (SourceKind.Statement, "statement",
            "A statement by a party or an official: a press release, letter, interview or post."),
        (SourceKind.Agenda, "agenda", "The agenda of a meeting. It can be older than the event that it supports."),
        (SourceKind.Notice, "notice", "A public notice of something that is to come. It can be older than the event that it supports."));
}
