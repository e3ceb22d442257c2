using RecordsApi.Domain.Model;

namespace RecordsApi.Tests.Support;

public sealed partial class RegisterBuilder
{
    private int changes;

    /// <summary>Adds the next entry of the change log; it is entered when it is recorded, unless given otherwise.</summary>
    public RegisterBuilder Change(Change change, string recorded, string? entered = null) => Add(change with
    {
        Sequence = ++changes,
        LeadSequence = change.LeadSequence == 0 ? changes : change.LeadSequence,
        RecordedAt = Timestamp(recorded),
        EnteredAt = Timestamp(entered ?? recorded),
        ProgramCode = change.ProgramCode ?? (change.FacilityId is null && change.Thing != "facility-publication" ? ReferenceData.DefaultProgram : null),
        Fact = $"fact/{changes}",
    });
}
