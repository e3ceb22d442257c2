namespace RecordsApi.Domain.Agencies;

/// <summary>Tells the prosecuting bodies of one place apart: a county can have a district attorney, a county attorney and a task force.</summary>
internal static class ProsecutorBody
{
    private static readonly string[] Kinds = ["district", "county", "state", "states", "commonwealth", "commonwealths", "city"];

    /// <summary>Returns the kind of body that a prosecutor's name says: <c>task force</c>, <c>district</c>, <c>county</c>, …</summary>
    public static string FromName(ParsedAgencyName name)
    {
        var words = NameNormalizer.Tokenize(name.CleanName);
        if (words.Contains("task") && words.Contains("force"))
            return "task force";
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at] is "attorney" or "attorneys" && Kinds.Contains(words[at - 1]))
                return words[at - 1].TrimEnd('s');
        }

        return words.Any(word => word.StartsWith("prosecut", StringComparison.Ordinal)) ? "prosecutor" : "attorney";
    }
}
