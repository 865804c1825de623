using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Places;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>Reads what is published: one untracked query a table, whatever the number of stations.</summary>
public sealed class CatalogueReader(PortalDbContext portal, Vocabulary vocabulary, Gazetteer gazetteer)
{
    /// <summary>The number that each change moves on; cheap to ask for.</summary>
    public async Task<long> ReadVersionAsync(CancellationToken cancellationToken) =>
        await portal.CatalogueVersions.Where(v => v.Id == CatalogueVersion.OnlyId).Select(v => v.Number).SingleAsync(cancellationToken);

    public async Task<CatalogueFacts> ReadAsync(CancellationToken cancellationToken)
    {
        // What is published together is seen together, and the version is that of what is read.
        await using var moment = await portal.ReadOneMomentAsync(cancellationToken);
        var version = await ReadVersionAsync(cancellationToken);
        var orientations = await portal.Orientations.AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        var stations = await portal.Stations.AsNoTracking().ToListAsync(cancellationToken);
        var stays = (await portal.Stays.AsNoTracking().Where(s => s.State != StayState.Draft).OrderBy(s => s.Slug).ToListAsync(cancellationToken)).ToLookup(s => s.StationId);

        var photos = (await portal.Photos.AsNoTracking().Where(p => p.State == PhotoState.Ready).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(cancellationToken)).ToLookup(p => p.StationId);
        var redirects = await portal.Redirects.AsNoTracking().Select(r => KeyValuePair.Create(r.OldPath, r.NewPath)).ToListAsync(cancellationToken);

        var incidents = (await portal.Incidents.AsNoTracking().OrderByDescending(i => i.StartedAt).ToListAsync(cancellationToken)).ToLookup(i => i.StationId);

        var words = await portal.WordLists.AsNoTracking().ToListAsync(cancellationToken);

        var links = await portal.ShortLinks.AsNoTracking().ToListAsync(cancellationToken);
        var letters = await portal.LetterIssues.AsNoTracking().Where(i => i.StartedAt != null).OrderByDescending(i => i.Number).ToListAsync(cancellationToken);

        var orientationSheets = orientations.ConvertAll(o => new OrientationSheet(o.Code, o.Slug, o.Texts));
        var byCode = orientationSheets.ToDictionary(o => o.Code);

        var sheets = stations.ConvertAll(station =>
        {
            // For the federation's staff alone: it does not enter what visitors may read.
            station.Listing.Orientations.EditorialNote = null;

            return new StationSheet(
                station.Slug,
                station.Name,
                station.Commune,
                station.InseeCode,
                station.PostalCode,
                Department.Find(station.DepartmentCode) ?? throw new InvalidOperationException($"{station.Slug} stands in no department of the region."),
                station.At,
                station.Setting,
                station.Status,
                station.Listing,
                [.. station.Listing.Orientations.Codes.Where(byCode.ContainsKey).Select(code => byCode[code])],
                [])
            {
                IncidentHistory = [.. incidents[station.Id].Select(i => new IncidentSheet(i.StartedAt, i.ClosedAt, i.Spells))],
                Photos = [.. photos[station.Id].Select(PhotoSheet.Of)],
            };
        });

        return new(version, sheets, orientationSheets, stations.ToDictionary(s => s.Slug, s => (IReadOnlyList<Stay>)[.. stays[s.Id]]), vocabulary.With(words), gazetteer, new(redirects))
        {
            ShortLinks = ShortLinkSheet.ByCode(links, stations.ToDictionary(s => s.Id, s => s.Slug)),
            Letters = letters.ConvertAll(LetterSheet.Of),
        };
    }
}
