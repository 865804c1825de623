using System.Text.RegularExpressions;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>Gathers the words that the search understands, from the catalogue and from the federation's vocabulary.</summary>
internal static partial class KnownWords
{
    public static IEnumerable<KnownWord> Of(
        IReadOnlyList<StationSheet> stations,
        IReadOnlyList<OrientationSheet> orientations,
        IReadOnlyList<StaySheet> stays,
        SpokenVocabulary vocabulary,
        Language language) =>
    [
        .. stations.SelectMany(s => OfStation(s, language)),
        .. orientations.SelectMany(o => OfOrientation(o, vocabulary, language)),
        .. Department.All.SelectMany(d => OfDepartment(d, vocabulary)),
        .. vocabulary.Areas.SelectMany(a => a.Words.Append(a.Name).Append(a.Label ?? a.Name).Distinct().Select(w => new KnownWord(MeaningKind.Area, a.Name, a.Label ?? a.Name, w))),
        .. vocabulary.Settings.SelectMany(s => (language.IsFrench ? s.Value.Append(s.Key) : s.Value).Select(w => new KnownWord(MeaningKind.Setting, s.Key, s.Key, w))),
        .. vocabulary.OldNames.Where(o => stations.Any(s => s.Slug == o.Station))
            .Select(o => new KnownWord(MeaningKind.Commune, o.Station, o.Name, o.Name, IsName: true)),
        .. stays.SelectMany(s => OfStay(s, language)),
        .. vocabulary.Themes.SelectMany(t => t.Value.Words.Append(t.Value.Name).Select(w => new KnownWord(MeaningKind.StayTheme, t.Key, t.Value.Name, w))),
        .. vocabulary.Kinds.SelectMany(k => k.Value.Words.Append(k.Value.Name).Select(w => new KnownWord(MeaningKind.StayKind, k.Key, k.Value.Name, w))),
        .. vocabulary.Pages.SelectMany(p => (language.IsFrench ? p.Words.Append(p.Slug) : p.Words).Select(w => new KnownWord(MeaningKind.Page, p.Slug, p.Title, w))),
    ];

    /// <summary>The medical names of the orientations in French, which travellers read on prescriptions and type as they are.</summary>
    public static IEnumerable<KnownWord> MedicalFrench(IReadOnlyList<OrientationSheet> orientations, Language language) =>
        orientations.SelectMany(o => new[] { o.Texts.Name.Fr, o.Texts.ShortName }
            .Concat(o.Texts.ConfirmedConditions).Concat(o.Texts.Conditions)
            .Select(w => new KnownWord(MeaningKind.Orientation, o.Code, o.Texts.Name.In(language.Code), w)));

    private static IEnumerable<KnownWord> OfStation(StationSheet station, Language language)
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
            yield return new(MeaningKind.StationText, station.Slug, station.Name, Readable(text, language));
        }
    }

    private static IEnumerable<KnownWord> OfOrientation(OrientationSheet orientation, SpokenVocabulary vocabulary, Language language)
    {
        var texts = orientation.Texts;
        var name = texts.Name.In(language.Code);
        IEnumerable<string> ofTheSheet = language.IsFrench
            ? [texts.ShortName, orientation.Slug, orientation.Code, .. texts.ConfirmedConditions, .. texts.Conditions]
            : [];

        return ofTheSheet
            .Prepend(name)
            .Concat(vocabulary.Orientations.GetValueOrDefault(orientation.Code) ?? [])
            .Select(w => new KnownWord(MeaningKind.Orientation, orientation.Code, name, w));
    }

    private static IEnumerable<KnownWord> OfDepartment(Department department, SpokenVocabulary vocabulary)
    {
        yield return new(MeaningKind.Department, department.Code, department.Name, department.Name);
        yield return new(MeaningKind.Department, department.Code, department.Name, department.Code);

        foreach (var name in vocabulary.Departments.GetValueOrDefault(department.Code) ?? [])
        {
            yield return new(MeaningKind.Department, department.Code, department.Name, name);
        }
    }

    private static IEnumerable<KnownWord> OfStay(StaySheet stay, Language language)
    {
        yield return new(MeaningKind.Stay, stay.Slug, stay.Name, stay.Name);
        yield return new(MeaningKind.StayText, stay.Slug, stay.Name, Readable(stay.Summary, language));
    }

    // Texts are written in French. Another language meets only their proper names: « Kipling », « Gavarnie »; the French
    // « main » (hand) or « sale » (dirty) mean something else there.
    private static string Readable(string text, Language language) =>
        language.IsFrench ? text : string.Join(' ', ProperName().Matches(text).Select(m => m.Value));

    // A capital that begins no sentence.
    [GeneratedRegex(@"(?<=[\p{Ll}\d»)],? |[ld][’'])\p{Lu}[\p{L}-]+", RegexOptions.CultureInvariant)]
    private static partial Regex ProperName();
}
