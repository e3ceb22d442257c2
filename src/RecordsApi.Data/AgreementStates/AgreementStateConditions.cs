using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RecordsApi.Data.AgreementStates;

/// <summary>What a question asks of a row <c>s</c>; the values it asks for have their numbers from <c>?4</c> on.</summary>
internal sealed class AgreementStateConditions
{
    private const int FirstParameter = 4;

    private int parameterCount;

    /// <summary>The conditions of all questions of a form.</summary>
    public AgreementStateConditions(QueryShape form)
    {
        var parties = new StringBuilder();
        AddIn(parties, "State", form.States);
        AddIn(parties, "ProgramCode", form.Programs);
        AddIn(parties, "ModelCode", form.Models);
        PartyConditions = $" AND s.RecordState = 'current'{parties}";

        var status = new StringBuilder(" AND s.Phase IS NOT NULL");
        AddIn(status, "Status", form.Statuses);
        AddIn(status, "Phase", form.Phases);
        status.Append(form.InForce switch { true => " AND s.Phase = 'in-force'", false => " AND s.Phase <> 'in-force'", null => "" });
        CountConditions = parties.ToString() + status;
        CanUseCounts = form.Disputed is null;
        status.Append(form.Disputed switch { true => " AND s.Disputed", false => " AND NOT s.Disputed", null => "" });
        StatusConditions = status.ToString();
    }

    /// <summary>By who and where, each with AND before it.</summary>
    public string PartyConditions { get; }

    /// <summary>By what had come of it, each with AND before it.</summary>
    public string StatusConditions { get; }

    /// <summary>All that can be asked of a row of counts, each with AND before it.</summary>
    public string CountConditions { get; }

    /// <summary>Whether that is all that is asked.</summary>
    public bool CanUseCounts { get; }

    /// <summary>The values of a statement: those before its conditions' own, and those of the question.</summary>
    public static object?[] BindValues(AgreementStateQuery query, params ReadOnlySpan<object?> before)
    {
        IReadOnlyList<string>[] asked = [query.States, query.Programs, query.Models, query.Statuses, query.Phases];
        var all = new object?[FirstParameter - 1 + asked.Length];
        before.CopyTo(all);
        var next = FirstParameter - 1;
        foreach (var values in asked)
        {
            if (values.Count > 0)
                all[next++] = values.Count == 1 ? values[0] : JsonSerializer.Serialize(values);
        }

        return all;
    }

    private void AddIn(StringBuilder conditions, string column, ValueArity arity)
    {
        if (arity == ValueArity.None)
            return;
        var number = (FirstParameter + parameterCount++).ToString(CultureInfo.InvariantCulture);
        conditions.Append(arity == ValueArity.One ? $" AND s.{column} = ?{number}" : $" AND s.{column} IN (SELECT value FROM json_each(?{number}))");
    }
}
