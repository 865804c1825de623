using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>The words that visitors read for the states and kinds of the domain.</summary>
public static class Labels
{
    /// <summary>« Oui », « Non », or <see langword="null"/> when unknown.</summary>
    public static string? YesOrNo(bool? answer) => answer switch
    {
        true => Say.It("Oui"),
        false => Say.It("Non"),
        null => null,
    };

    public static string Setting(Setting setting) => setting switch
    {
        Domain.Stations.Setting.Sea => Say.It("Mer"),
        Domain.Stations.Setting.Mountain => Say.It("Montagne"),
        Domain.Stations.Setting.Countryside => Say.It("Campagne"),
    };

    public static string Status(StationStatus status) => status switch
    {
        StationStatus.Open => Say.It("En activité"),
        StationStatus.Closed => Say.It("Fermée"),
        StationStatus.Uncertain => Say.It("Ouverture à confirmer"),
    };

    public static string Governance(Governance governance) => governance switch
    {
        Domain.Stations.Governance.Municipal => Say.It("Communale"),
        Domain.Stations.Governance.Private => Say.It("Privée"),
        Domain.Stations.Governance.Mixed => Say.It("Mixte"),
    };

    public static string Kind(StayKind kind) => kind switch
    {
        StayKind.Package => Say.It("Séjour"),
        StayKind.MiniCure => Say.It("Mini-cure"),
        StayKind.PoolEntry => Say.It("Entrée"),
        StayKind.Treatment => Say.It("Soin à la carte"),
    };

    public static string Theme(StayTheme theme) => theme switch
    {
        StayTheme.Back => Say.It("Dos"),
        StayTheme.Sleep => Say.It("Sommeil"),
        StayTheme.Slimming => Say.It("Minceur"),
        StayTheme.Relaxation => Say.It("Détente"),
        StayTheme.AfterCancer => Say.It("Après un cancer"),
        StayTheme.MotherAndBaby => Say.It("Maman et bébé"),
        StayTheme.Sport => Say.It("Sport"),
        StayTheme.Beauty => Say.It("Beauté"),
        StayTheme.LightLegs => Say.It("Jambes légères"),
        StayTheme.Stress => Say.It("Stress"),
        StayTheme.Discovery => Say.It("Découverte"),
        StayTheme.Other => Say.It("Autre"),
    };
}
