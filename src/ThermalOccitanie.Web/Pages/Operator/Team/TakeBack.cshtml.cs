using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Operator.Team;

/// <inheritdoc/>
public sealed class TakeBackModel(RightsDesk desk) : TakeBackPage(RightsRoom.Team, desk);
