using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agencies;

/// <summary>The service over a register of names that are difficult to search.</summary>
public sealed class NameSearchApiFactory() : RegisterApiFactory(FloridaTestData.CreateRegister()
    .Jurisdiction("08", "Colorado", "state", "CO", "us")
    .Jurisdiction("0811810", "Ca\u00f1on City", "place", "CO", "08")
    .Jurisdiction("35", "New Mexico", "state", "NM", "us")
    .Jurisdiction("35013", "Don\u0303a Ana County", "county", "NM", "35")
    .Jurisdiction("1245025", "Miami Beach", "place", "FL", "12086")
    .Jurisdiction("1262550", "St. Cloud", "place", "FL", "12")
    .Agency("fl-miami-beach-police-department", "Miami Beach Police Department", jurisdiction: "1245025")
    .Agency("fl-north-miami-police-department", "North Miami Police Department", jurisdiction: "12086")
    .Agency("fl-st-cloud-police-department", "St. Cloud Police Department", jurisdiction: "1262550")
    .Agency("fl-stuart-police-department", "Stuart Police Department")
    .Agency("ia-obrien-county-sheriff", "O\u2019Brien County Sheriff & Jail", type: "sheriff"))
{
}
