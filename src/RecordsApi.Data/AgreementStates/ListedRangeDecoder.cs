using System.Globalization;
using System.Text;
using RecordsApi.Data.Queries;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// Where both lists stood by a day, as it is laid beside <see cref="RecordsApi.Domain.Model.AgreementState.Listings"/>: in UTF-8, in which
/// positions of ten digits and days have the order that they have.
/// </summary>
internal sealed class ListedRangeDecoder(ListPositions positions)
{
    private const int PositionLength = 10;
    private const int DayLength = 10;
    private const int RangeLength = 1 + (2 * PositionLength) + (2 * DayLength);

    private readonly byte[] participating = Encode(positions.Participating);
    private readonly byte[] pending = Encode(positions.Pending);

    /// <summary>What runs of publications say of an agreement by then.</summary>
    /// <param name="ranges">The runs, one after the other.</param>
    public ListedRange Decode(ReadOnlySpan<byte> ranges)
    {
        ReadOnlySpan<byte> first = default, last = default;
        var isListed = false;
        for (; !ranges.IsEmpty; ranges = ranges[RangeLength..])
        {
            ReadOnlySpan<byte> newest = ranges[0] == '1' ? pending : participating;
            var position = newest[..PositionLength];
            if (ranges[1..][..PositionLength].SequenceCompareTo(position) > 0)
                continue;
            var days = ranges[(1 + (2 * PositionLength))..RangeLength];
            var ends = ranges[(1 + PositionLength)..][..PositionLength].SequenceCompareTo(position);
            var ended = ends <= 0 ? days[DayLength..] : newest[PositionLength..];
            if (first.IsEmpty || days[..DayLength].SequenceCompareTo(first) < 0)
                first = days[..DayLength];
            if (last.SequenceCompareTo(ended) < 0)
                last = ended;
            isListed |= ends >= 0;
        }

        return new() { FirstListedOn = first, LastListedOn = last, Listed = isListed };
    }

    // Before a list began there is nothing that it could have carried.
    private static byte[] Encode(ListPosition? latest) => Encoding.ASCII.GetBytes(
        latest is null ? new string('0', PositionLength + DayLength) : string.Create(CultureInfo.InvariantCulture, $"{latest.Position:D10}{latest.PublishedOn:O}"));
}
