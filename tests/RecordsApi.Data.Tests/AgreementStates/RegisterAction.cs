using RecordsApi.Data.Tests.Support;

namespace RecordsApi.Data.Tests.AgreementStates;

/// <summary>Something that is done to a register.</summary>
/// <param name="Text">What it is, for messages.</param>
/// <param name="ApplyAsync">Does it; an edit that the register's rules reject changes nothing.</param>
internal sealed record RegisterAction(string Text, Func<TemporaryRegister, Task> ApplyAsync)
{
    /// <summary>Whether it changes which agreement the rows of lists belong to.</summary>
    public bool ReassignsRows { get; init; }

    public override string ToString() => Text;
}
