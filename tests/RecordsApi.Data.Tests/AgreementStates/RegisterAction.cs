using RecordsApi.Data.Tests.Support;

namespace RecordsApi.Data.Tests.AgreementStates;

/// <summary>An import, a ruling or an edit of a register.</summary>
/// <param name="Text">Description, for messages.</param>
/// <param name="ApplyAsync">Applies it; an edit that the register's rules reject changes nothing.</param>
internal sealed record RegisterAction(string Text, Func<TemporaryRegister, Task> ApplyAsync)
{
    /// <summary>Whether it changes which agreement the rows of lists belong to.</summary>
    public bool ReassignsRows { get; init; }

    public override string ToString() => Text;
}
