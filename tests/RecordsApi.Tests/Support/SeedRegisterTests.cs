namespace RecordsApi.Tests.Support;

/// <summary>Tests that ask the register that ships share one, because building it takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class SeedRegisterTests : ICollectionFixture<SeedRegisterFactory>
{
    public const string Name = "Shipped register";
}
