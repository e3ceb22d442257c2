namespace RecordsApi.Configuration;

/// <summary>The form of a setting that is text.</summary>
/// <param name="allowed">What is allowed, as it follows "must be".</param>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class SettingFormatAttribute(string allowed) : Attribute
{
    /// <summary>What is allowed, as it follows "must be".</summary>
    public string Allowed => allowed;

    /// <summary>What is wrong with a value, as it follows the name of the setting; null if nothing is.</summary>
    public abstract string? FindError(string value);
}
