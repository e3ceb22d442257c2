using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Publications.Guards;

/// <summary>
/// Lets the publications of one list in, or holds them back. What is held back changes nothing until the next
/// publication of the list confirms it: then both are let in. A person's ruling stands above all.
/// </summary>
internal sealed class Gate(ListKind list, Rulings rulings, RowKeys keys)
{
    private IReadOnlySet<int> accepted = new HashSet<int>();
    private DerivedPublication? held;
    private IReadOnlySet<int> heldRows = new HashSet<int>();

    /// <summary>The rows of the newest publication let in.</summary>
    public IReadOnlySet<int> Accepted => accepted;

    /// <summary>The publications to take in now, in order; none where this one is held back.</summary>
    public IReadOnlyList<DerivedPublication> Admit(
        DerivedPublication derived, IReadOnlySet<int> rows, IReadOnlySet<int> participating)
    {
        var publication = derived.Publication;
        if (rulings.OnPublication(publication.FileName) is { } ruling)
        {
            publication.Reason = $"{(ruling.Verdict == "accepted" ? "Accepted" : "Set aside")} by hand on {ruling.RuledOn:yyyy-MM-dd}: {ruling.Reason}";
            return ruling.Verdict == "accepted" ? Let([derived], rows) : [];
        }

        if (ColumnGuard.Objection(list, derived.File.Columns) is { } columns)
        {
            publication.Reason = columns;
            return [];
        }

        var objection = ShareGuard.Objection(list, accepted, rows, participating, keys);
        if (objection is null)
            return Let([derived], rows);
        if (held is { } waiting && ShareGuard.Objection(list, heldRows, rows, participating, keys) is null)
        {
            waiting.Publication.Reason = $"{waiting.Publication.Reason} Confirmed by {publication.Id}.";
            waiting.Publication.RecordedAt = publication.RecordedAt;
            return Let([waiting, derived], rows);
        }

        publication.Reason = objection;
        (held, heldRows) = (derived, rows);
        return [];
    }

    private IReadOnlyList<DerivedPublication> Let(IReadOnlyList<DerivedPublication> publications, IReadOnlySet<int> rows)
    {
        foreach (var publication in publications)
            publication.Publication.State = "accepted";
        (accepted, held) = (rows, null);
        return publications;
    }
}
