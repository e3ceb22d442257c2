using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>Validates a status history: the statuses of an agreement in chronological order.</summary>
public static class StatusHistoryValidator
{
    /// <summary>
    /// Returns the first status that is unknown or may not follow the preceding one; null if the history is valid.
    /// </summary>
    /// <param name="statuses">Status codes, oldest first. An empty history is valid.</param>
    public static StatusHistoryViolation? FindFirstViolation(IEnumerable<string> statuses)
    {
        AgreementStatus? from = null;
        foreach (var (index, code) in statuses.Index())
        {
            if (!AgreementStatuses.Vocabulary.TryParse(code, out var to))
                return new StatusHistoryViolation(index, from, code, $"'{code}' is not an agreement status.");
            if (!Transitions.Allows(from, to))
                return new StatusHistoryViolation(index, from, code, DescribeViolation(from, code));
            from = to;
        }

        return null;
    }

    private static string DescribeViolation(AgreementStatus? from, string code)
    {
        var allowed = Transitions.GetAllowedNext(from).Select(AgreementStatuses.Vocabulary.GetCode).ToArray();
        if (from is not { } status)
            return $"A status history cannot begin with '{code}'. Allowed first statuses: {string.Join(", ", allowed)}.";
        var before = AgreementStatuses.Vocabulary.GetCode(status);
        return allowed.Length == 0
            ? $"No status can follow '{before}'. If the agency rejoined, enter a new agreement that names its predecessor."
            : $"'{code}' cannot follow '{before}'. Allowed next statuses: {string.Join(", ", allowed)}.";
    }
}
