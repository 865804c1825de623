using FluentValidation;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Federation.Accounts;

/// <inheritdoc/>
public sealed class InviteModel(RightsDesk desk, PortalDbContext portal, IValidator<InviteForm> validator) : InvitePage(RightsRoom.Federation, desk, portal, validator);
