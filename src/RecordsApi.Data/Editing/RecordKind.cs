using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Kinds of records that editors enter or put right.</summary>
public enum RecordKind
{
    /// <summary>Evidence.</summary>
    Source,

    /// <summary>A sitting of a body.</summary>
    Meeting,

    /// <summary>What a body or an official decided.</summary>
    Decision,

    /// <summary>A step in the life of an agreement.</summary>
    Step,

    /// <summary>An agreement, apart from its steps.</summary>
    Agreement,

    /// <summary>An agency.</summary>
    Agency,
}
