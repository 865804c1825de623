using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>One account for each space, on a machine of development and nowhere else.</summary>
public sealed record DemoAccount(string Key, string Name, string Email, string Organisation, OrganisationKind Kind)
{
    /// <summary>Whose department, for a departmental board.</summary>
    public string? DepartmentCode { get; init; }
}

public static class DemoAccounts
{
    private const string By = "Démonstration";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("station", "Une station", "station@demo.example", "Exploitant de démonstration", OrganisationKind.OperatorCompany),
        new("federation", "La fédération", "federation@demo.example", "Fédération de démonstration", OrganisationKind.Federation),
        new("crtl", "Le CRTL", "crtl@demo.example", "CRTL de démonstration", OrganisationKind.RegionalBoard),
        new("adt", "Une ADT", "adt@demo.example", "ADT de démonstration", OrganisationKind.DepartmentalBoard) { DepartmentCode = "34" },
    ];

    /// <summary>The account, made with its organisation when it is first asked for; the station's has the first station by name.</summary>
    public static async Task<Account> FindOrMakeAsync(PortalDbContext portal, DemoAccount demo, DateTime now, DateOnly today, CancellationToken cancellationToken)
    {
        var normalised = Account.Normalise(demo.Email);

        if (await portal.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == normalised, cancellationToken) is { } known)
        {
            return known;
        }

        var account = Account.New(demo.Email, $"{demo.Name} (démonstration)", now);
        var organisation = new Organisation { Id = Guid.CreateVersion7(), Name = demo.Organisation, Kind = demo.Kind, DepartmentCode = demo.DepartmentCode };
        portal.AddRange(account, organisation, new Membership { Id = Guid.CreateVersion7(), AccountId = account.Id, OrganisationId = organisation.Id, Role = AccountRole.Owner, GivenBy = By, GivenAt = now });

        if (OrganisationKinds.SpaceOf(demo.Kind) is Space.Operator)
        {
            var station = await portal.Stations.OrderBy(s => s.Slug).Select(s => s.Id).FirstAsync(cancellationToken);
            portal.StationAttachments.Add(new() { Id = Guid.CreateVersion7(), OrganisationId = organisation.Id, StationId = station, StartsOn = today, GivenBy = By, GivenAt = now });
        }

        await portal.SaveChangesAsync(cancellationToken);
        return account;
    }
}
