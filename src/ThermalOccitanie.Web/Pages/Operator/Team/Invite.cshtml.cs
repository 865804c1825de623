using FluentValidation;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Operator.Team;

/// <inheritdoc/>
public sealed class InviteModel(RightsDesk desk, PortalDbContext portal, IValidator<InviteForm> validator) : InvitePage(RightsRoom.Team, desk, portal, validator);
