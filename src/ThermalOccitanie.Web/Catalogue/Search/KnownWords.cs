using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>Gathers the words that the search understands, from the catalogue and from the federation's vocabulary.</summary>
internal static class KnownWords
{
    public static IEnumerable<KnownWord> Of(
        IReadOnlyList<StationSheet> stations,
        IReadOnlyList<OrientationSheet> orientations,
        IReadOnlyList<StaySheet> stays,
        Vocabulary vocabulary) =>
    [
        .. stations.SelectMany(OfStation),
        .. orientations.SelectMany(o => OfOrientation(o, vocabulary)),
        .. Department.All.SelectMany(OfDepartment),
        .. vocabulary.Areas.SelectMany(a => a.Words.Append(a.Name).Select(w => new KnownWord(MeaningKind.Area, a.Name, a.Name, w))),
        .. vocabulary.Settings.SelectMany(s => s.Value.Append(s.Key).Select(w => new KnownWord(MeaningKind.Setting, s.Key, s.Key, w))),
        .. vocabulary.OldNames.Where(o => stations.Any(s => s.Slug == o.Station))
            .Select(o => new KnownWord(MeaningKind.Commune, o.Station, o.Name, o.Name, IsName: true)),
        .. stays.SelectMany(OfStay),
        .. vocabulary.Themes.SelectMany(t => t.Value.Words.Append(t.Value.Name).Select(w => new KnownWord(MeaningKind.StayTheme, t.Key, t.Value.Name, w))),
        .. vocabulary.Kinds.SelectMany(k => k.Value.Words.Append(k.Value.Name).Select(w => new KnownWord(MeaningKind.StayKind, k.Key, k.Value.Name, w))),
        .. vocabulary.Pages.SelectMany(p => p.Words.Append(p.Slug).Select(w => new KnownWord(MeaningKind.Page, p.Slug, p.Title, w))),
    ];

    private static IEnumerable<KnownWord> OfStation(StationSheet station)
    {
        var listing = station.Listing;

        yield return new(MeaningKind.Station, station.Slug, station.Name, station.Name, IsName: true);
        yield return new(MeaningKind.Station, station.Slug, station.Name, station.Slug, IsName: true);
        yield return new(MeaningKind.Commune, station.Slug, station.Commune, station.Commune, IsName: true);
        yield return new(MeaningKind.Commune, station.Slug, station.Commune, station.PostalCode);
        yield return new(MeaningKind.Commune, station.Slug, station.Commune, station.InseeCode);

        foreach (var name in listing.Establishments.Items.Select(e => e.Name).Append(listing.Wellness.Centre).OfType<string>())
        {
            yield return new(MeaningKind.Establishment, station.Slug, name, name, IsName: true);
        }

        foreach (var name in new[] { listing.Presentation.OperatorGroup, listing.Presentation.OperatorName }.OfType<string>().Distinct())
        {
            yield return new(MeaningKind.Operator, station.Slug, name, name);
        }

        string?[] texts =
        [
            listing.Presentation.SettingNote, listing.Presentation.Summary,
            listing.Water.Type, listing.Wellness.Summary, listing.Contacts.TouristOfficeName,
            .. listing.Water.Springs, .. listing.Highlights.Items,
        ];

        foreach (var text in texts.OfType<string>())
        {
            yield return new(MeaningKind.StationText, station.Slug, station.Name, text);
        }
    }

    private static IEnumerable<KnownWord> OfOrientation(OrientationSheet orientation, Vocabulary vocabulary)
    {
        var texts = orientation.Texts;
        IEnumerable<string> words =
        [
            texts.Name.Fr, texts.ShortName, orientation.Slug, orientation.Code,
            .. texts.ConfirmedConditions, .. texts.Conditions, .. texts.Synonyms,
            .. vocabulary.Orientations.GetValueOrDefault(orientation.Code) ?? [],
        ];

        return words.Select(w => new KnownWord(MeaningKind.Orientation, orientation.Code, orientation.Name, w));
    }

    private static IEnumerable<KnownWord> OfDepartment(Department department)
    {
        yield return new(MeaningKind.Department, department.Code, department.Name, department.Name);
        yield return new(MeaningKind.Department, department.Code, department.Name, department.Code);
    }

    private static IEnumerable<KnownWord> OfStay(StaySheet stay)
    {
        yield return new(MeaningKind.Stay, stay.Slug, stay.Name, stay.Name);
        yield return new(MeaningKind.StayText, stay.Slug, stay.Name, stay.Summary);
    }
}
