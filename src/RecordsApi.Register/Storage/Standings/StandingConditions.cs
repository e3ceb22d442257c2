using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>What a question asks of a row <c>s</c>; the values it asks for have their numbers from <c>?4</c> on.</summary>
internal sealed class StandingConditions
{
    private const int First = 4;

    private int values;

    /// <summary>The conditions of all questions of a form.</summary>
    public StandingConditions(StandingForm form)
    {
        var parties = new StringBuilder();
        Among(parties, "State", form.States);
        Among(parties, "ProgramCode", form.Programs);
        Among(parties, "ModelCode", form.Models);
        OfParties = $" AND s.RecordState = 'current'{parties}";

        var status = new StringBuilder(" AND s.Phase IS NOT NULL");
        Among(status, "Status", form.Statuses);
        Among(status, "Phase", form.Phases);
        status.Append(form.InForce switch { true => " AND s.Phase = 'in-force'", false => " AND s.Phase <> 'in-force'", null => "" });
        OfKind = parties.ToString() + status;
        IsOfKind = form.Disputed is null;
        status.Append(form.Disputed switch { true => " AND s.Disputed", false => " AND NOT s.Disputed", null => "" });
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

    /// <summary>The values of a statement: those before its conditions' own, and those of the question.</summary>
    public static object?[] ValuesOf(StandingQuestion question, params ReadOnlySpan<object?> before)
    {
        IReadOnlyList<string>[] asked = [question.States, question.Programs, question.Models, question.Statuses, question.Phases];
        var all = new object?[First - 1 + asked.Length];
        before.CopyTo(all);
        var next = First - 1;
        foreach (var values in asked)
        {
            if (values.Count > 0)
                all[next++] = values.Count == 1 ? values[0] : JsonSerializer.Serialize(values);
        }

        return all;
    }

    private void Among(StringBuilder conditions, string column, HowMany asked)
    {
        if (asked == HowMany.None)
            return;
        var number = (First + values++).ToString(CultureInfo.InvariantCulture);
        conditions.Append(asked == HowMany.One ? $" AND s.{column} = ?{number}" : $" AND s.{column} IN (SELECT value FROM json_each(?{number}))");
    }
}
