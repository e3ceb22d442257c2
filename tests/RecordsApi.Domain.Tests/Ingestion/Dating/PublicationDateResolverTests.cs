using System.Globalization;
using CsCheck;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Dating;

public class PublicationDateResolverTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    [Fact]
    public void File_name_date_is_used_when_the_signing_dates_agree() =>
        Assert.Equal(
            new PublicationDateDecision(ParseDate("2025-06-17"), DateBasis.FileName, null, null),
            DetermineDate("participatingAgencies06172025pm.xlsx", "2025-06-13"));

    [Theory]
    [InlineData("participatingAgencies01052025am.xlsx", "2025-12-29", "2026-01-05", "The year is one too low")]
    [InlineData("participatingAgencies06712025pm.xlsx", "2025-06-16", "2025-06-17", "Two adjacent digits are transposed")]
    [InlineData("participatingAgencies090022025am.xlsx", "2025-08-28", "2025-09-02", "There is an extra digit")]
    [InlineData("participatingAgencies0617025am.xlsx", "2025-06-16", "2025-06-17", "A digit is missing")]
    [InlineData("participatingAgencies17062025am.xlsx", "2025-06-16", "2025-06-17", "Day and month are transposed")]
    [InlineData("participatingAgencies08022025pm.xlsx", "2025-08-28", "2025-09-02", "One digit is wrong")]
    public void Single_typo_is_corrected_and_noted(string name, string newestSigned, string expectedDate, string explanation)
    {
        var decision = DetermineDate(name, newestSigned);

        Assert.Equal(
            (ParseDate(expectedDate), DateBasis.Corrected, null),
            (decision.Date!.Value, decision.Basis, decision.QuarantineReason));
        Assert.EndsWith($"{explanation}; the date was corrected to {expectedDate}.", decision.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_typing_errors_are_corrected_to_the_date_on_which_the_workbook_was_saved()
    {
        var decision = Resolve("participatingAgencies05054026am.xlsx", ParseDate("2026-05-15"), ParseDate("2026-05-15"), ParseDate("2026-05-15"));

        Assert.Equal((ParseDate("2026-05-15"), DateBasis.Corrected), (decision.Date, decision.Basis));
    }

    [Fact]
    public void Correction_before_the_signing_dates_of_several_rows_is_not_made()
    {
        var decision = Resolve("participatingAgencies05054026am.xlsx", ParseDate("2026-05-08"), ParseDate("2026-05-08"), null);

        Assert.Null(decision.Date);
        Assert.EndsWith("No single typing error explains it.", decision.QuarantineReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Correction_before_a_signing_date_that_few_rows_have_is_made()
    {
        var decision = Resolve("participatingAgencies05054026am.xlsx", ParseDate("2026-05-08"), ParseDate("2026-05-01"), null);

        Assert.Equal(ParseDate("2026-05-05"), decision.Date);
    }

    private static PublicationDateDecision Resolve(string name, DateOnly newest, DateOnly newestOfMany, DateOnly? savedOn) =>
        PublicationDateResolver.Resolve(
            FileNameParser.Parse(name), new PublicationDateEvidence(newest, newestOfMany, savedOn), OtherPublicationDates.None, Today);

    [Fact]
    public void Note_names_the_typed_date_and_the_contradicting_signing_date() =>
        Assert.Equal(
            "The file name says 2025-01-05; the newest signing date in the file is 2025-12-29. "
            + "The year is one too low; the date was corrected to 2026-01-05.",
            DetermineDate("participatingAgencies01052025am.xlsx", "2025-12-29").Note);

    [Fact]
    public void Pending_list_dated_before_the_first_workbook_is_corrected_by_a_year() =>
        Assert.Equal(ParseDate("2026-01-05"), DetermineDate("pendingAgencies01052025am.xlsx", null).Date);

    [Fact]
    public void Pending_list_far_from_other_publications_is_corrected_to_the_candidate_nearest_to_them()
    {
        var otherDates = new OtherPublicationDates([ParseDate("2025-06-16"), ParseDate("2025-06-18"), ParseDate("2025-12-31")]);

        var decision = PublicationDateResolver.Resolve(FileNameParser.Parse("pendingAgencies09172025pm.xlsx"), null, otherDates, Today);

        Assert.Equal((ParseDate("2025-06-17"), DateBasis.Corrected), (decision.Date!.Value, decision.Basis));
    }

    [Fact]
    public void Pending_list_newer_than_all_other_publications_keeps_its_date()
    {
        var otherDates = new OtherPublicationDates([ParseDate("2025-06-16")]);

        var decision = PublicationDateResolver.Resolve(FileNameParser.Parse("pendingAgencies11122025.xlsx"), null, otherDates, Today);

        Assert.Equal(ParseDate("2025-11-12"), decision.Date);
    }

    [Fact]
    public void Signing_dates_take_precedence_over_other_publication_dates()
    {
        var otherDates = new OtherPublicationDates([ParseDate("2025-03-03"), ParseDate("2025-12-31")]);

        var decision = PublicationDateResolver.Resolve(
            FileNameParser.Parse("participatingAgencies09172025pm.xlsx"), ParseDate("2025-09-16"), otherDates, Today);

        Assert.Equal(DateBasis.FileName, decision.Basis);
    }

    [Theory]
    [InlineData("2025-06-24", true)]
    [InlineData("2025-06-25", false)]
    [InlineData("2025-04-18", true)]
    [InlineData("2025-04-17", false)]
    public void Newest_signing_date_may_be_a_week_after_to_sixty_days_before_the_file_name_date(string newestSigned, bool isAccepted) =>
        Assert.Equal(
            isAccepted,
            DetermineDate("participatingAgencies06172025pm.xlsx", newestSigned) is { Basis: DateBasis.FileName, Date: not null });

    [Fact]
    public void Web_page_may_be_years_newer_than_its_newest_signing_date() =>
        Assert.Equal(ParseDate("2024-11-22"), DetermineDate("ParticipatingEntities-20241122123539.xlsx", "2020-12-23").Date);

    [Fact]
    public void Timestamp_in_the_file_name_is_never_corrected()
    {
        var decision = DetermineDate("ParticipatingEntities-20201122123539.xlsx", "2020-12-23");

        Assert.Null(decision.Date);
        Assert.Contains("2020-12-23", decision.QuarantineReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Date_more_than_one_day_in_the_future_is_rejected()
    {
        var parsed = FileNameParser.Parse("pendingAgencies06172025pm.xlsx");
        var withoutDigits = parsed with { Digits = null };

        Assert.NotNull(PublicationDateResolver.Resolve(parsed, null, OtherPublicationDates.None, ParseDate("2025-06-16")).Date);
        Assert.Null(PublicationDateResolver.Resolve(withoutDigits, null, OtherPublicationDates.None, ParseDate("2025-06-15")).Date);
    }

    [Fact]
    public void File_name_that_no_typo_explains_is_quarantined_with_the_reason()
    {
        var decision = DetermineDate("participatingAgencies06172025pm.xlsx", "2026-03-02");

        Assert.Equal(
            "The file name says 2025-06-17; the newest signing date in the file is 2026-03-02. No single typing error explains it.",
            decision.QuarantineReason);
    }

    [Fact]
    public void File_name_that_several_typos_explain_is_quarantined_with_all_candidates()
    {
        var decision = DetermineDate("participatingAgencies03152025pm.xlsx", "2025-06-30");

        Assert.Null(decision.Date);
        Assert.EndsWith("The intended date may be 2025-07-15 or 2025-08-15.", decision.QuarantineReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_publication_dates_decide_between_equally_likely_typos()
    {
        var otherDates = new OtherPublicationDates([ParseDate("2025-07-01"), ParseDate("2025-07-14")]);

        var decision = PublicationDateResolver.Resolve(
            FileNameParser.Parse("participatingAgencies03152025pm.xlsx"), ParseDate("2025-06-30"), otherDates, Today);

        Assert.Equal(ParseDate("2025-07-15"), decision.Date);
    }

    [Fact]
    public void File_name_without_a_list_is_quarantined() => Assert.NotNull(DetermineDate("agencies06172025.xlsx", null).QuarantineReason);

    [Fact]
    public void Every_consistent_file_name_keeps_its_date() =>
        Gen.Select(Gen.Int[0, 490], Gen.Int[-7, 60], Gen.Int[0, 900]).ForAll((days, daysSinceSigned, otherDays) =>
        {
            var date = PublicationDateResolver.FirstWorkbookDate.AddDays(days);
            var parsed = FileNameParser.Parse($"participatingAgencies{date:MMddyyyy}am.xlsx");
            var otherDates = new OtherPublicationDates([PublicationDateResolver.FirstWorkbookDate.AddDays(otherDays)]);

            Assert.Equal(
                new PublicationDateDecision(date, DateBasis.FileName, null, null),
                PublicationDateResolver.Resolve(parsed, date.AddDays(-daysSinceSigned), otherDates, Today));
        });

    [Fact]
    public void Every_January_file_name_typed_a_year_early_is_corrected() =>
        Gen.Select(Gen.Int[1, 31], Gen.Int[0, 40], Gen.Int[2026, 2040]).ForAll((dayOfMonth, daysSinceSigned, year) =>
        {
            var date = new DateOnly(year, 1, dayOfMonth);
            var parsed = FileNameParser.Parse($"participatingAgencies{date.AddYears(-1):MMddyyyy}am.xlsx");

            var decision = PublicationDateResolver.Resolve(
                parsed, date.AddDays(-daysSinceSigned), OtherPublicationDates.None, new DateOnly(2041, 1, 1));

            Assert.Equal((date, DateBasis.Corrected), (decision.Date!.Value, decision.Basis));
        });

    [Fact]
    public void Result_is_either_a_date_or_a_reason_and_every_correction_is_noted() =>
        Gen.Select(Gen.String[Gen.Char['0', '9'], 6, 9], Gen.Int[0, 500]).ForAll((digits, signed) =>
        {
            var decision = PublicationDateResolver.Resolve(
                FileNameParser.Parse($"participatingAgencies{digits}.xlsx"), PublicationDateResolver.FirstWorkbookDate.AddDays(signed),
                OtherPublicationDates.None, Today);

            Assert.NotEqual(decision.Date is null, decision.QuarantineReason is null);
            Assert.Equal(decision.Basis == DateBasis.Corrected, decision.Note is not null);
        });

    private static PublicationDateDecision DetermineDate(string name, string? newestSigned) => PublicationDateResolver.Resolve(
        FileNameParser.Parse(name), newestSigned is null ? null : ParseDate(newestSigned), OtherPublicationDates.None, Today);

    private static DateOnly ParseDate(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
