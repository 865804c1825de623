using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Mails;

/// <summary>Who is told when the portal itself needs somebody.</summary>
public sealed class Administrators(PortalSettings settings)
{
    /// <returns>Their addresses; none where none are known, and then the log alone says it.</returns>
    public Task<IReadOnlyList<string>> AddressesAsync() => Task.FromResult(settings.Mail.AdministratorAddresses);
}
