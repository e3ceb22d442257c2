using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Search;

/// <summary>What a record is that people look for by name. Of records that match alike, the first kind comes first.</summary>
public enum NamedRecordKind
{
    /// <summary>An agency.</summary>
    Agency,

    /// <summary>A jurisdiction: a state, county, place or county subdivision.</summary>
    Jurisdiction,

    /// <summary>An agreement of an agency.</summary>
    Agreement,

    /// <summary>A detention facility.</summary>
    Facility,
}

/// <summary>Codes and meanings of <see cref="NamedRecordKind"/>.</summary>
public static class NamedRecordKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<NamedRecordKind> Vocabulary { get; } = new(
        "named-record-kind",
        "What a record is that people look for by name.",
        new CodeAliases(("jurisdiction", ["Place"])),
        (NamedRecordKind.Agency, "agency", "An agency."),
        (NamedRecordKind.Jurisdiction, "jurisdiction", "A jurisdiction: a state, county, place or county subdivision."),
        (NamedRecordKind.Agreement, "agreement", "An agreement of an agency."),
        (NamedRecordKind.Facility, "facility", "A detention facility."));
}
