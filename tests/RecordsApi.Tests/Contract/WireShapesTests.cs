using System.Reflection;
using System.Runtime.CompilerServices;

namespace RecordsApi.Tests.Contract;

public sealed class WireShapesTests
{
    public static TheoryData<Type> Shapes => [.. typeof(RegisterApi).Assembly.GetExportedTypes().Where(t => t.Name.Split('`')[0].EndsWith("V1", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Wire_shape_cannot_be_changed_after_it_is_made(Type shape)
    {
        Assert.True(shape.IsSealed && shape.GetMethod("<Clone>$") is not null, "Wire shapes are sealed records.");
        Assert.All(shape.GetProperties(), property => Assert.True(
            property.SetMethod is null || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
            $"{property.Name} can be set."));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Wire_shape_holds_no_stored_entity(Type shape) => Assert.All(
        shape.GetProperties().SelectMany(p => p.PropertyType.GetGenericArguments().Append(p.PropertyType)),
        type => Assert.NotEqual(typeof(RecordsApi.Register.Model.Agreement).Namespace, type.Namespace));
}
