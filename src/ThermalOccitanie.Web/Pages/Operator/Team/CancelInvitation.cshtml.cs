using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Operator.Team;

/// <inheritdoc/>
public sealed class CancelInvitationModel(RightsDesk desk) : CancelInvitationPage(RightsRoom.Team, desk);
