using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Operator.Team;

/// <inheritdoc/>
public sealed class RoleModel(RightsDesk desk) : ChangeRolePage(RightsRoom.Team, desk);
