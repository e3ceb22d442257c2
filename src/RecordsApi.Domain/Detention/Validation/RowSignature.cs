using System.Security.Cryptography;
using System.Text;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>Recognizes a list whose rows were published before, in whatever order and below whatever heading.</summary>
internal static class RowSignature
{
    /// <summary>Returns what is equal for lists with the same rows, as printed.</summary>
    public static string Create(CheckedList list)
    {
        var rows = list.Rows.Select(row => $"{row.Row.PrintedFacilityKey}|{Describe(row.Row)}").Order(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{list.File.List}\n{string.Join('\n', rows)}")));
    }

    private static string Describe(FacilityRow row) =>
        string.Join('|', row.LevelA, row.LevelB, row.LevelC, row.LevelD, row.GuaranteedMinimum, row.AveragePopulation);
}
