using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Search;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Words;

/// <summary>A thing that words lead to, and how much of what is published stands behind it.</summary>
/// <param name="Name">As the federation calls it: « Rhumatologie ».</param>
/// <param name="Stations">How many published stations carry it, where stations do.</param>
/// <param name="Stays">How many published stays carry it, where stays do.</param>
public sealed record TargetSheet(WordTarget Target, string Name, int? Stations = null, int? Stays = null)
{
    public const string List = "/federation/vocabulaire";

    /// <summary>« orientation-rh », as its address ends.</summary>
    public string Slug => $"{Prefix(Target.Kind)}-{FoldedText.Slug(Target.Key)}";

    public string Address => $"{List}/{Slug}";

    /// <summary>« 24 stations »; nothing for what is carried by neither stations nor stays.</summary>
    public string? Usage => (Stations, Stays) switch
    {
        ({ } stations, _) => French.Count(stations, "station", "stations"),
        (_, { } stays) => French.Count(stays, "séjour", "séjours"),
        _ => null,
    };

    /// <summary>Whether its words lead somewhere, rather than tell how a question is read.</summary>
    public bool Leads => Target.Kind is not WordKind.Reading;

    /// <summary>A proper name is the same in every language.</summary>
    public IReadOnlyList<Language> Languages => Target.Kind is WordKind.Station ? [Language.French] : Language.All;

    /// <summary>Everything that the search box knows words for, kind after kind.</summary>
    public static IReadOnlyList<TargetSheet> All(PublishedCatalogue catalogue)
    {
        var spoken = catalogue.Vocabulary.In(Language.French);

        return
        [
            .. catalogue.Orientations.Select(o => new TargetSheet(new(WordKind.Orientation, o.Code), o.Texts.Name.Fr, catalogue.StationsFor(o).Count)),
            .. Enum.GetValues<Setting>().Select(s => new TargetSheet(new(WordKind.Setting, ReferenceWords.Word(s)), Labels.Setting(s), catalogue.Stations.Count(station => station.Setting == s))),
            .. Enum.GetValues<StayTheme>().Select(t => new TargetSheet(new(WordKind.StayTheme, ReferenceWords.Word(t)), Labels.Theme(t), Stays: catalogue.Stays.Count(stay => stay.Theme == t))),
            .. Enum.GetValues<StayKind>().Select(k => new TargetSheet(new(WordKind.StayKind, ReferenceWords.Word(k)), Labels.Kind(k), Stays: catalogue.Stays.Count(stay => stay.Kind == k))),
            .. spoken.Areas.Select(a => new TargetSheet(new(WordKind.Area, a.Name), a.Name, catalogue.Stations.Count(a.Holds))),
            .. Department.All.Select(d => new TargetSheet(new(WordKind.Department, d.Code), d.Name, catalogue.Stations.Count(station => station.Department == d))),
            .. catalogue.Stations.Select(s => new TargetSheet(new(WordKind.Station, s.Slug), s.Name, Stays: s.Stays.Count)),
            .. spoken.Pages.Select(p => new TargetSheet(new(WordKind.Page, p.Slug), p.Title)),
            new(new(WordKind.Reading, WordList.Ordinary), "Mots courants"),
            new(new(WordKind.Reading, WordList.Trade), "Mots du métier"),
            new(new(WordKind.Reading, WordList.GivingWay), "Mots qui cèdent"),
        ];
    }

    /// <summary>What a meaning leads to; <see langword="null"/> for what the federation gives no words, such as the name of a bath house.</summary>
    public static WordTarget? Of(Meaning meaning) => meaning.Kind switch
    {
        MeaningKind.Orientation => new(WordKind.Orientation, meaning.Key),
        MeaningKind.Setting => new(WordKind.Setting, meaning.Key),
        MeaningKind.StayTheme => new(WordKind.StayTheme, meaning.Key),
        MeaningKind.StayKind => new(WordKind.StayKind, meaning.Key),
        MeaningKind.Area => new(WordKind.Area, meaning.Key),
        MeaningKind.Department => new(WordKind.Department, meaning.Key),
        MeaningKind.Station or MeaningKind.Commune => new(WordKind.Station, meaning.Key),
        MeaningKind.Page => new(WordKind.Page, meaning.Key),
        MeaningKind.Establishment or MeaningKind.Operator or MeaningKind.Stay or MeaningKind.StationText or MeaningKind.StayText or MeaningKind.Place => null,
    };

    /// <summary>What the list is for, in one sentence.</summary>
    public string Purpose() => Target.Kind switch
    {
        WordKind.Orientation => "Les mots que tapent les visiteurs quand ils cherchent cette orientation : parties du corps, mots de tous les jours, fautes fréquentes. Ils ne sont jamais montrés comme des indications. Le nom de l’orientation et les affections de sa fiche sont compris sans être répétés ici.",
        WordKind.Reading when Target.Key == WordList.Ordinary => "Ces mots sont toujours laissés de côté : « je », « depuis ». Ce qui est écrit ici ne peut plus être trouvé.",
        WordKind.Reading when Target.Key == WordList.Trade => "Ces mots sont laissés de côté dès qu’il y en a d’autres : « cure eczéma » se lit « eczéma ».",
        WordKind.Reading => "Ces mots cèdent devant une affection : « ma femme a de l’arthrose » demande « arthrose ».",
        WordKind.Station => "Ses autres noms, anciens noms et noms de sa commune. Ce sont des noms propres : ils valent dans toutes les langues. Le nom de la station et celui de sa commune sont compris sans être répétés ici.",
        WordKind.Setting or WordKind.StayTheme or WordKind.StayKind or WordKind.Area or WordKind.Department or WordKind.Page =>
            "Les mots que tapent les visiteurs, fautes fréquentes comprises. Son nom est compris sans être répété ici.",
    };

    private static string Prefix(WordKind kind) => FoldedText.Slug(PrivateLabels.Words(kind));
}
