using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.Data.Seeding;

/// <summary>The French words of the data files and of the portal's addresses, and the terms of the code.</summary>
public static class ReferenceWords
{
    public static Setting Setting(string word) => word switch
    {
        "mer" => Domain.Stations.Setting.Sea,
        "montagne" => Domain.Stations.Setting.Mountain,
        "campagne" => Domain.Stations.Setting.Countryside,
        _ => throw Unknown(word),
    };

    public static string Word(Setting setting) => setting switch
    {
        Domain.Stations.Setting.Sea => "mer",
        Domain.Stations.Setting.Mountain => "montagne",
        Domain.Stations.Setting.Countryside => "campagne",
    };

    public static StationStatus Status(string word) => word switch
    {
        "open" => StationStatus.Open,
        "closed" => StationStatus.Closed,
        "uncertain" => StationStatus.Uncertain,
        _ => throw Unknown(word),
    };

    public static string Word(StationStatus status) => status switch
    {
        StationStatus.Open => "open",
        StationStatus.Closed => "closed",
        StationStatus.Uncertain => "uncertain",
    };

    public static Governance Governance(string word) => word switch
    {
        "communale" => Domain.Stations.Governance.Municipal,
        "privee" => Domain.Stations.Governance.Private,
        "mixte" => Domain.Stations.Governance.Mixed,
        _ => throw Unknown(word),
    };

    public static string Word(Governance governance) => governance switch
    {
        Domain.Stations.Governance.Municipal => "communale",
        Domain.Stations.Governance.Private => "privee",
        Domain.Stations.Governance.Mixed => "mixte",
    };

    public static StayKind StayKind(string word) => word switch
    {
        "sejour" => Domain.Stays.StayKind.Package,
        "mini-cure" => Domain.Stays.StayKind.MiniCure,
        "entree" => Domain.Stays.StayKind.PoolEntry,
        "soin" => Domain.Stays.StayKind.Treatment,
        _ => throw Unknown(word),
    };

    public static string Word(StayKind kind) => kind switch
    {
        Domain.Stays.StayKind.Package => "sejour",
        Domain.Stays.StayKind.MiniCure => "mini-cure",
        Domain.Stays.StayKind.PoolEntry => "entree",
        Domain.Stays.StayKind.Treatment => "soin",
    };

    public static StayTheme StayTheme(string word) => word switch
    {
        "dos" => Domain.Stays.StayTheme.Back,
        "sommeil" => Domain.Stays.StayTheme.Sleep,
        "minceur" => Domain.Stays.StayTheme.Slimming,
        "detente" => Domain.Stays.StayTheme.Relaxation,
        "post-cancer" => Domain.Stays.StayTheme.AfterCancer,
        "maman-bebe" => Domain.Stays.StayTheme.MotherAndBaby,
        "sport" => Domain.Stays.StayTheme.Sport,
        "beaute" => Domain.Stays.StayTheme.Beauty,
        "jambes-legeres" => Domain.Stays.StayTheme.LightLegs,
        "stress" => Domain.Stays.StayTheme.Stress,
        "decouverte" => Domain.Stays.StayTheme.Discovery,
        "autre" => Domain.Stays.StayTheme.Other,
        _ => throw Unknown(word),
    };

    public static string Word(StayTheme theme) => theme switch
    {
        Domain.Stays.StayTheme.Back => "dos",
        Domain.Stays.StayTheme.Sleep => "sommeil",
        Domain.Stays.StayTheme.Slimming => "minceur",
        Domain.Stays.StayTheme.Relaxation => "detente",
        Domain.Stays.StayTheme.AfterCancer => "post-cancer",
        Domain.Stays.StayTheme.MotherAndBaby => "maman-bebe",
        Domain.Stays.StayTheme.Sport => "sport",
        Domain.Stays.StayTheme.Beauty => "beaute",
        Domain.Stays.StayTheme.LightLegs => "jambes-legeres",
        Domain.Stays.StayTheme.Stress => "stress",
        Domain.Stays.StayTheme.Discovery => "decouverte",
        Domain.Stays.StayTheme.Other => "autre",
    };

    private static InvalidOperationException Unknown(string word) => new($"The reference files use the word « {word} », which has no meaning here.");
}
