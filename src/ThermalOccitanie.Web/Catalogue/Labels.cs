using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>The words that visitors read for the states and kinds of the domain.</summary>
public static class Labels
{
    /// <summary>« Oui », « Non », or <see langword="null"/> when unknown.</summary>
    public static string? YesOrNo(bool? answer) => answer switch
    {
        true => "Oui",
        false => "Non",
        null => null,
    };

    public static string Setting(Setting setting) => setting switch
    {
        Domain.Stations.Setting.Sea => "Mer",
        Domain.Stations.Setting.Mountain => "Montagne",
        Domain.Stations.Setting.Countryside => "Campagne",
    };

    public static string Status(StationStatus status) => status switch
    {
        StationStatus.Open => "En activité",
        StationStatus.Closed => "Fermée",
        StationStatus.Uncertain => "Ouverture à confirmer",
    };

    public static string Governance(Governance governance) => governance switch
    {
        Domain.Stations.Governance.Municipal => "Communale",
        Domain.Stations.Governance.Private => "Privée",
        Domain.Stations.Governance.Mixed => "Mixte",
    };

    public static string Kind(StayKind kind) => kind switch
    {
        StayKind.Package => "Séjour",
        StayKind.MiniCure => "Mini-cure",
        StayKind.PoolEntry => "Entrée",
        StayKind.Treatment => "Soin à la carte",
    };

    public static string Theme(StayTheme theme) => theme switch
    {
        StayTheme.Back => "Dos",
        StayTheme.Sleep => "Sommeil",
        StayTheme.Slimming => "Minceur",
        StayTheme.Relaxation => "Détente",
        StayTheme.AfterCancer => "Après un cancer",
        StayTheme.MotherAndBaby => "Maman et bébé",
        StayTheme.Sport => "Sport",
        StayTheme.Beauty => "Beauté",
        StayTheme.LightLegs => "Jambes légères",
        StayTheme.Stress => "Stress",
        StayTheme.Discovery => "Découverte",
        StayTheme.Other => "Autre",
    };
}
