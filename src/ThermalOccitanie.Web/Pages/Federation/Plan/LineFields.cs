namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>The fields of a line, on the page that adds one and on the page that changes one.</summary>
public sealed record LineFields(PlanPage Page, LineForm Form);
