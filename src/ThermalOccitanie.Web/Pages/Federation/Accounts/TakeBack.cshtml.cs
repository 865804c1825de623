using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Federation.Accounts;

/// <inheritdoc/>
public sealed class TakeBackModel(RightsDesk desk) : TakeBackPage(RightsRoom.Federation, desk);
