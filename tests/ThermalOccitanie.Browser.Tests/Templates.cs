namespace ThermalOccitanie.Browser.Tests;

/// <summary>One address for each kind of page, and for each state in which it looks different.</summary>
public static class Templates
{
    public static readonly string[] Addresses =
    [
        "/",
        "/stations",
        "/stations?q=arthrose&cadre=montagne",
        "/stations?q=psoriasis&cadre=mer",
        "/stations?orientation=rhumatologie&tri=distance&autour-de=Nullepart-les-Eaux",
        "/stations/balaruc-les-bains",
        "/stations/saint-lary-soulan",
        "/stations/rennes-les-bains",
        "/soigner",
        "/soigner/rhumatologie",
        "/sejours",
        "/sejours/balaruc-les-bains-mini-cure-de-cinq-jours",
        "/calendrier",
        "/comparer",
        "/comparer?stations=ax-les-thermes,balaruc-les-bains,lamalou-les-bains,lectoure",
        "/ma-selection",
        "/ma-selection#s=balaruc-les-bains,sejours/balaruc-les-bains-mini-cure-de-cinq-jours,xyz&n=Une+note",
        "/recherche",
        "/recherche?q=mal+au+dos",
        "/recherche?q=xyzxyz",
        "/stations?vue=carte",
        "/stations?departement=65&vue=carte",
        "/plan-du-site",
        "/lettre",
        "/lettre/demande",
        "/lettre/confirmer?cle=x",
        "/lettre/quitter",
        "/es/lettre",
        "/accessibilite",
        "/en",
        "/en/stations?q=arthrose&cadre=montagne",
        "/en/stations/balaruc-les-bains",
        "/en/soigner/rhumatologie",
        "/en/calendrier",
        "/es",
        "/es/stations",
        "/es/stations/balaruc-les-bains",
        "/es/sejours/balaruc-les-bains-mini-cure-de-cinq-jours",
        "/es/adresse-inconnue",
        "/adresse-inconnue",
        "/erreur/503",
    ];

    public static TheoryData<string> Each => [.. Addresses];

    public static TheoryData<string, int> OnEachWidth
    {
        get
        {
            var widths = new TheoryData<string, int>();

            foreach (var address in Addresses)
            {
                widths.Add(address, 320);
                widths.Add(address, 1280);
            }

            return widths;
        }
    }

    /// <summary>Each template on a telephone and on a desk, by day and by night.</summary>
    public static TheoryData<string, int, bool> OnEachScreen
    {
        get
        {
            var screens = new TheoryData<string, int, bool>();

            foreach (var address in Addresses)
            {
                foreach (var width in new[] { 390, 1440 })
                {
                    screens.Add(address, width, false);
                    screens.Add(address, width, true);
                }
            }

            return screens;
        }
    }
}
