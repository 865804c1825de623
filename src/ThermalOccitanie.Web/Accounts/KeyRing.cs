using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Keeps the keys that seal cookies and forms in the database, where every copy of the program finds them.</summary>
public sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<PortalDbContext>().ProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        portal.ProtectionKeys.Add(new ProtectionKey { Id = Guid.CreateVersion7(), Xml = element.ToString(SaveOptions.DisableFormatting) });
        portal.SaveChanges();
    }
}
