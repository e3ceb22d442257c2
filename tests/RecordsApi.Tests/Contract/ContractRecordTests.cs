using System.Reflection;
using System.Runtime.CompilerServices;

namespace RecordsApi.Tests.Contract;

public sealed class ContractRecordTests
{
    public static TheoryData<Type> ContractTypes => [.. typeof(RegisterApi).Assembly.GetExportedTypes().Where(t => t.Name.Split('`')[0].EndsWith("V1", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ContractTypes))]
    public void Contract_type_is_an_immutable_sealed_record(Type shape)
    {
        Assert.True(shape.IsSealed && shape.GetMethod("<Clone>$") is not null, "Wire shapes are sealed records.");
        Assert.All(shape.GetProperties(), property => Assert.True(
            property.SetMethod is null || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
            $"{property.Name} can be set."));
    }

    [Theory]
    [MemberData(nameof(ContractTypes))]
    public void Contract_type_exposes_no_stored_entity(Type shape) => Assert.All(
        shape.GetProperties().SelectMany(p => p.PropertyType.GetGenericArguments().Append(p.PropertyType)),
        type => Assert.NotEqual(typeof(RecordsApi.Domain.Model.Agreement).Namespace, type.Namespace));
}
