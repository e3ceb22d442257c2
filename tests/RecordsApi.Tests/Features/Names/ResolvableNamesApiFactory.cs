using RecordsApi.Tests.Features.Agencies;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Names;

/// <summary>The service over a register in which two states have agencies of one name.</summary>
public sealed class ResolvableNamesApiFactory() : RegisterApiFactory(WrittenNamesApiFactory.CreateRegister()
    .Jurisdiction("19", "Iowa", "state", "IA", "us")
    .Jurisdiction("3990100001", "Maple Falls Township", "county-subdivision", "OH", "39901")
    .Jurisdiction("3990300001", "Maple Falls Township", "county-subdivision", "OH", "39903")
    .Agency("oh-maple-falls-police-department", "Maple Falls Police Department")
    .Agency("ia-maple-falls-police-department", "Maple Falls Police Department"))
{
}
