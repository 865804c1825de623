using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>Where one is in a list of several pages.</summary>
/// <param name="Address">Of a page, by its number from 1.</param>
public sealed record PageSteps(int Number, int Count, Func<int, string> Address);

/// <summary>A search that found nothing, and the ways out of it.</summary>
/// <param name="Sentence">« Aucune station ne réunit ces critères. »</param>
public sealed record NothingFound(string Sentence, IReadOnlyList<Relaxation> Relaxations);
