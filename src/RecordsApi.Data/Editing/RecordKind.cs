using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Kinds of records that editors enter or correct.</summary>
public enum RecordKind
{
    /// <summary>A source.</summary>
    Source,

    /// <summary>A meeting of a body.</summary>
    Meeting,

    /// <summary>A decision of a body or an official.</summary>
    Decision,

    /// <summary>A status event of an agreement.</summary>
    Step,

    /// <summary>An agreement, apart from its status events.</summary>
    Agreement,

    /// <summary>An agency.</summary>
    Agency,
}
