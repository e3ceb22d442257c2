namespace RecordsApi.Outbound;

/// <summary>A request was not made, because its host is in a private network.</summary>
internal sealed class PrivateTargetException(string host)
    : Exception($"{host} is not requested: its address is not public. Outbound:PrivateHosts can allow it.");
