using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>What a question asks of a row <c>s</c>, and the values it asks for, in the order of their numbers from <c>?8</c> on.</summary>
internal sealed class StandingConditions
{
    private const int First = 8;

    private readonly List<object?> values = [];

    /// <summary>The conditions of a question.</summary>
    public StandingConditions(StandingQuestion question)
    {
        var parties = new StringBuilder();
        Among(parties, "State", question.States);
        Among(parties, "ProgramCode", question.Programs);
        Among(parties, "ModelCode", question.Models);
        OfParties = $" AND s.RecordState = 'current'{parties}";

        var status = new StringBuilder(" AND s.Phase IS NOT NULL");
        Among(status, "Status", question.Statuses);
        Among(status, "Phase", question.Phases);
        status.Append(question.InForce switch { true => " AND s.Phase = 'in-force'", false => " AND s.Phase <> 'in-force'", null => "" });
        OfKind = parties.ToString() + status;
        IsOfKind = question.Disputed is null;
        status.Append(question.Disputed switch { true => " AND s.Disputed", false => " AND NOT s.Disputed", null => "" });
        OfStatus = status.ToString();
    }

    /// <summary>By who and where, each with AND before it.</summary>
    public string OfParties { get; }

    /// <summary>By what had come of it, each with AND before it.</summary>
    public string OfStatus { get; }

    /// <summary>All that can be asked of a row of counts, each with AND before it.</summary>
    public string OfKind { get; }

    /// <summary>Whether that is all that is asked.</summary>
    public bool IsOfKind { get; }

    /// <summary>The values of a statement: those before its conditions' own, and these.</summary>
    public object?[] After(params ReadOnlySpan<object?> before)
    {
        var all = new object?[First - 1 + values.Count];
        before.CopyTo(all);
        values.CopyTo(all, First - 1);
        return all;
    }

    private void Among(StringBuilder conditions, string column, IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
            return;
        var number = (First + values.Count).ToString(CultureInfo.InvariantCulture);
        conditions.Append(asked.Count == 1 ? $" AND s.{column} = ?{number}" : $" AND s.{column} IN (SELECT value FROM json_each(?{number}))");
        values.Add(asked.Count == 1 ? asked[0] : JsonSerializer.Serialize(asked));
    }
}
