namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>The fields of an action, on the page that begins one and on the page that changes one.</summary>
public sealed record ActionFields(PlanPage Page, ActionForm Form, ActionStations Stations);
