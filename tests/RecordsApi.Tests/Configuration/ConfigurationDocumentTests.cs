using System.Globalization;
using System.Reflection;
using RecordsApi.Configuration;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Configuration;

/// <summary>The table of settings in <c>docs/configuration.md</c>.</summary>
public sealed class ConfigurationDocumentTests
{
    [Fact]
    public void Table_lists_every_setting_with_its_default_and_what_is_allowed()
    {
        var rows = RepositoryFiles.ReadText("docs/configuration.md").Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 6 && cells[1].StartsWith('`'))
            .Select(cells => (Key: cells[1].Trim('`'), Default: cells[2], Allowed: cells[3])).ToArray();
        var settings = typeof(SettingsCheck).Assembly.GetTypes()
            .Select(type => (Type: type, Section: type.GetField("Section")?.GetRawConstantValue() as string)).Where(options => options.Section is not null)
            .SelectMany(options => options.Type.GetProperties().Where(p => p.CanWrite).Select(p => (options.Type, options.Section, Property: p)))
            .Select(s => (Key: s.Section == "" ? s.Property.Name : $"{s.Section}:{s.Property.Name}", Default: FindDefault(s.Type, s.Property), Allowed: SettingsCheck.DescribeAllowed(s.Property)))
            .ToArray();

        Assert.NotEmpty(settings);
        Assert.Equal(settings.Select(s => (s.Key, s.Allowed)).Order(), rows.Select(row => (row.Key, row.Allowed)).Order());
        Assert.All(settings.Where(s => s.Default is not null), s => Assert.Equal((s.Key, s.Default), (s.Key, rows.Single(row => row.Key == s.Key).Default)));
    }

    // Null where it depends on the machine or on other settings, which the table says in words.
    private static string? FindDefault(Type options, PropertyInfo property)
    {
        var value = property.GetValue(Activator.CreateInstance(options));
        if (property.Name == nameof(RecordsApi.Http.Security.ConcurrencyOptions.PermitLimit) || property.PropertyType == typeof(int?))
            return null;
        return value switch
        {
            null or "" => "none",
            bool flag => flag ? "`true`" : "`false`",
            _ => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
        };
    }
}
