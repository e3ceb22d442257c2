using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace RecordsApi.Configuration;

/// <summary>Describes startup errors that the operator can fix.</summary>
internal static class StartupErrors
{
    private const string OtherAddress = "Choose another address with --urls or the environment variable ASPNETCORE_URLS.";

    /// <summary>Describes an error in sentences, one for each thing that is wrong; empty if it is a fault of the program.</summary>
    public static IReadOnlyList<string> Describe(Exception error) => error switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException several => several.InnerExceptions.Select(Describe).ToList() is var each && each.All(sentences => sentences.Count > 0)
            ? [.. each.SelectMany(sentences => sentences)]
            : [],
        IOException { InnerException: AddressInUseException } => [$"{error.Message} {OtherAddress}"],
        SocketException => [$"The service cannot listen: {error.Message}. {OtherAddress}"],
        FormatException when error.Message.StartsWith("Invalid url", StringComparison.OrdinalIgnoreCase) => [$"{error.Message} {OtherAddress}"],
        InvalidDataException { InnerException: { } inner } => [$"{error.Message} {inner.Message}"],
        DbException => [$"The database of ConnectionStrings:Register cannot be used: {error.Message}"],
        IOException or UnauthorizedAccessException or InvalidDataException => [$"The service cannot start: {error.Message}"],
        _ => [],
    };
}
