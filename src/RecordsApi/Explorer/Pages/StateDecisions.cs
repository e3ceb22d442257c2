namespace RecordsApi.Explorer.Pages;

/// <summary>How many decisions are recorded in a state.</summary>
/// <param name="State">USPS code.</param>
/// <param name="Decisions">Number of decisions.</param>
/// <param name="Agreements">Number of agreements about which there is one.</param>
/// <param name="InForce">Number of agreements in force in the state.</param>
public sealed record StateDecisions(string State, int Decisions, int Agreements, int InForce);
