using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Federation.Accounts;

/// <inheritdoc/>
public sealed class SendInvitationAgainModel(RightsDesk desk) : SendInvitationAgainPage(RightsRoom.Federation, desk);
