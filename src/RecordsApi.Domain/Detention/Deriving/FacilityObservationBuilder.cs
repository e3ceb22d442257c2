using RecordsApi.Domain.Detention.Matching;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>Creates observations out of rows.</summary>
internal static class FacilityObservationBuilder
{
    private static readonly string Medium = Confidences.Vocabulary.GetCode(Confidence.Medium);
    private static readonly string Low = Confidences.Vocabulary.GetCode(Confidence.Low);

    /// <summary>The note on a type that may stand for an unknown one.</summary>
    public const string DefaultTypeSentence = "The list prints this type also where the type is unknown.";

    /// <summary>Creates what a list says of a facility in a row.</summary>
    public static FacilityObservation Create(MatchedList list, FacilityRow row, RowGroup group, ReadFacility facility, string facilityId)
    {
        var isDefault = facility.TypeCode is not null && facility.TypeCode == list.DefaultTypeCode;
        string?[] notes =
        [
            facility.Note,
            isDefault ? DefaultTypeSentence : null,
            FacilityNumber.FindUnreadableAverages(row).FirstOrDefault() is { } cell ? $"The population is printed as “{cell}” and is no number of people." : null,
            FacilityNumber.IsUnreadable(row.GuaranteedMinimum) || IsNotCount(row.GuaranteedMinimum)
                ? $"The guaranteed minimum is printed as “{row.GuaranteedMinimum}” and is no whole number."
                : null,
        ];
        return new FacilityObservation
        {
            Id = $"{list.List.Id}-r{row.RowNumber}",
            PublicationId = list.List.Id,
            RowNumber = row.RowNumber,
            FacilityId = facilityId,
            Join = group.Join,
            ObservedOn = list.List.ObservedOn,
            FiscalYear = list.List.FiscalYear,
            NamePrinted = facility.NamePrinted,
            TypeCode = facility.TypeCode,
            TypePrinted = facility.TypePrinted,
            TypeConfidence = facility.TypeCode is null ? null : isDefault ? Low : Medium,
            FieldOffice = facility.FieldOffice,
            AveragePopulation = FacilityNumber.ReadPopulation(row),
            GuaranteedMinimum = FacilityNumber.ReadCount(row.GuaranteedMinimum),
            Note = string.Join(' ', notes.Where(note => note is not null)) is { Length: > 0 } note ? note : null,
            RecordedAt = list.RecordedAt,
        };
    }

    private static bool IsNotCount(string? printed) => FacilityNumber.Read(printed) is not null && FacilityNumber.ReadCount(printed) is null;
}
