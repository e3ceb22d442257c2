using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>The newest accepted publication of one list at two points in time.</summary>
/// <param name="Id">Publication id.</param>
/// <param name="Position">Its position among the accepted publications of the list.</param>
/// <param name="PublishedOn">The date it was published for.</param>
public sealed record ListPosition(string Id, int Position, DateOnly PublishedOn);

/// <summary>The newest accepted publication of each list at two points in time; null where a list had none.</summary>
/// <param name="Participating">The list of signed agreements.</param>
/// <param name="Pending">The list of applications.</param>
public sealed record ListPositions(ListPosition? Participating, ListPosition? Pending)
{
    /// <summary>The newest accepted publication of a list.</summary>
    /// <param name="list"><c>participating</c> or <c>pending</c>.</param>
    public ListPosition? this[string list] => list == ListCodes.Pending ? Pending : Participating;
}
