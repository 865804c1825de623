using System.Text.RegularExpressions;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Seeding;

/// <summary>
/// The reference files name the facts that a source supports; a listing keeps its sources by section. A source goes to
/// each section that it names, and to the presentation when it names none.
/// </summary>
internal static partial class SourceSections
{
    public static void Share(IReadOnlyList<Source> sources, StationListing listing)
    {
        foreach (var source in sources)
        {
            var text = string.Join(" ; ", source.Supports);
            var found = false;

            Add(ContactsWords(), listing.Contacts);
            Add(EstablishmentsWords(), listing.Establishments);
            Add(OrientationsWords(), listing.Orientations);
            Add(WaterWords(), listing.Water);
            Add(SeasonWords(), listing.Season);
            Add(WellnessWords(), listing.Wellness);
            Add(HighlightsWords(), listing.Highlights);

            if (!found || PresentationWords().IsMatch(text))
            {
                listing.Presentation.Sources.Add(Copy(source));
            }

            void Add(Regex words, ListingSection section)
            {
                if (words.IsMatch(text))
                {
                    section.Sources.Add(Copy(source));
                    found = true;
                }
            }
        }
    }

    // EF keeps each row of a complex collection as a value of its own.
    private static Source Copy(Source source) =>
        new() { Url = source.Url, ReadOn = source.ReadOn, Supports = [.. source.Supports] };

    [GeneratedRegex(@"status|settingNote|altitude|governance|operator|annualCuristes|curistes|fréquentation|summary|histoire|latitude|longitude|inseeCode|\bname\b|situation", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PresentationWords();

    [GeneratedRegex(@"touristOffice|communeWebsite|\baccess\b|site internet|télécabine", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ContactsWords();

    [GeneratedRegex(@"establishments|établissements|\badresse\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EstablishmentsWords();

    [GeneratedRegex(@"orientation|soins ORL|gynécologie|dermatologie|antitabac|lymphœdème|fibromyalgie", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OrientationsWords();

    [GeneratedRegex(@"\bwater\b|°C|\beaux?\b|forage|captage|salinité|source (Hount|Geneviève|Salinea)|^sources\b|, sources\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WaterWords();

    [GeneratedRegex(@"\bseason\b|saison|openAllYear|calendrier|périodes d'ouverture|dates 20", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SeasonWords();

    [GeneratedRegex(@"wellness|\bspa\b|séjours|bain à remous|vaporarium|Aquensis|Berceau", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WellnessWords();

    [GeneratedRegex(@"highlights|cascade|\bcols\b|parc naturel|festival|fontaines|Ax 3 Domaines|hippodrome|château|église|Pic du Midi|vue sur|façades|Rioumajou|Tourmalet|autel", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HighlightsWords();
}
