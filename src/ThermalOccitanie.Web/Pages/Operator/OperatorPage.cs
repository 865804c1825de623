using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Operator;

/// <summary>A page about one station, found among those of whoever asks: another's is not there.</summary>
public abstract class OperatorPage(StationDoor door) : PrivatePage
{
    /// <summary>The station in the address.</summary>
    [FromRoute(Name = "station")]
    public string Slug { get; set; } = "";

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public Station Station { get; private set; } = null!;

    /// <summary>Whether whoever asks is not of the station: what they change is shown as such, and mailed to it.</summary>
    public bool IsThirdParty => Me.IsFederation(AccountRole.Reader);

    /// <summary>The station's own pages: <c>Address("/incidents")</c>.</summary>
    public string Address(string rest = "") => $"{Doors.Operator}/{Slug}{rest}";

    /// <summary>Whether whoever asks may also write for the station: what the page offers goes by it, what an act does asks again.</summary>
    protected Task<bool> MayWriteAsync(CancellationToken cancellationToken) => door.For(Me, AccountRole.Editor).AnyAsync(s => s.Id == Station.Id, cancellationToken);

    /// <summary>Looks the station up, tracked, so that it can be changed.</summary>
    /// <returns>Whether it is there for whoever asks, with at least this role.</returns>
    protected async Task<bool> FindAsync(AccountRole atLeast, CancellationToken cancellationToken)
    {
        if (await door.For(Me, atLeast).SingleOrDefaultAsync(s => s.Slug == Slug, cancellationToken) is not { } station)
        {
            return false;
        }

        Station = station;
        return true;
    }
}
