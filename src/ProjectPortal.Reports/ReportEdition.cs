namespace ProjectPortal.Reports;

/// <summary>What is said of a report besides its facts: how far it has come, in the words of its language.</summary>
/// <param name="State">How far the report itself has come, for its cover, such as "In internal review"; empty for no word.</param>
/// <param name="Mark">The word on every page of a report that is not final, such as "DRAFT"; empty for none.</param>
public sealed record ReportEdition(string State = "", string Mark = "");
