using RecordsApi.Domain.Model;

namespace RecordsApi.Tests.Support;

public sealed partial class RegisterBuilder
{
    private int changes;

    /// <summary>The next entry of the change log; taken in when it could be known, unless it says otherwise.</summary>
    public RegisterBuilder Change(Change change, string recorded, string? entered = null) => Add(change with
    {
        Sequence = ++changes,
        RecordedAt = Timestamp(recorded),
        EnteredAt = Timestamp(entered ?? recorded),
        Fact = $"fact/{changes}",
    });
}
