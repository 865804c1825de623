using ThermalOccitanie.Domain.Listings;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>The fields of an agreement, on the page that adds one and on the page that changes one.</summary>
/// <param name="Funders">To choose from; none where the funder stays.</param>
public sealed record AgreementFields(PlanPage Page, AgreementForm Form, IReadOnlyList<FieldOption> Funders);
