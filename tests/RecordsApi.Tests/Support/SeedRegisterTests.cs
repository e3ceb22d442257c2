namespace RecordsApi.Tests.Support;

/// <summary>Tests of the shipped register share one instance, because building it takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class SeedRegisterTests : ICollectionFixture<SeedRegisterFactory>
{
    public const string Name = "Shipped register";
}
