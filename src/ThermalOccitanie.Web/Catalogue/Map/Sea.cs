namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>The Mediterranean: deep water, four softer seas that follow the coast, a low sun, waves and a sail.</summary>
internal static class Sea
{
    private static readonly FramePoint Sun = RegionFrame.Project(4.5, 42.36);
    private static readonly FramePoint Hull = RegionFrame.Project(3.78, 42.9);

    // A wide stroke of the coast is a perfect offset for nothing.
    private static readonly (int Width, string Ink)[] Shallows = [(330, "#63aab0"), (190, "#79bcbf"), (80, "#97cccb"), (18, "#c3e2dc")];

    /// <param name="land">Address of the land's shape: « #map-land ».</param>
    public static Markup Draw(Markup land) => Markup.Of(
        $"""
        <path class="map-sea" fill="#539fa7" d="M0 0h{RegionFrame.Width}v{RegionFrame.Height}H0z"/>
        <g fill="none" stroke-linejoin="round">{Markup.Join(Shallows.Select(s => Markup.Of($"<use href=\"{land}\" stroke=\"{s.Ink}\" stroke-width=\"{s.Width}\"/>")))}</g>
        {LowSun()}
        <path fill="none" stroke="#fffdf6" stroke-width="2.5" stroke-linecap="round" opacity=".55" d="{Waves()}"/>
        {Sail()}
        """);

    private static Markup LowSun()
    {
        var (x, y) = (Math.Round(Sun.X), Math.Round(Sun.Y));
        return Markup.Of(
            $"""
            <g fill="#f7c767"><circle cx="{x}" cy="{y}" r="150" opacity=".16"/><circle cx="{x}" cy="{y}" r="104" opacity=".26"/><circle cx="{x}" cy="{y}" r="62"/></g>
            <path fill="none" stroke="#fbeed0" stroke-width="4" stroke-linecap="round" d="M{x - 90} {y + 26}h70m26 0h96M{x - 60} {y + 44}h110M{x - 110} {y + 62}h60m30 0h110"/>
            """);
    }

    private static Markup Waves() => Markup.Join(
        from i in Enumerable.Range(0, 22)
        let x = 880 + (i * 97 % 380)
        let y = 640 + (i * 53 % 310)
        where x > 930 && !IsInTheSun(x, y) && !IsUnderTheName(x, y)
        select Markup.Of($"M{x} {y}q9-8 18 0t18 0 18 0"));

    private static bool IsInTheSun(int x, int y) => Math.Abs(x - Sun.X) < 115 && y > Sun.Y - 110;

    private static bool IsUnderTheName(int x, int y) => x > 1000 && y is > 660 and < 735;

    private static Markup Sail()
    {
        var (x, y) = (Math.Round(Hull.X), Math.Round(Hull.Y));
        return Markup.Of(
            $"""
            <path fill="#173f35" d="M{x} {y}q26 8 58 0-6 14-16 14h-30q-9 0-12-14z"/><path fill="#c4553f" d="M{x + 24} {y - 2}q26-34 32-92 20 50 8 92z"/><path fill="#e39b72" d="M{x + 20} {y - 2}q-12-8-16-18 20-20 32-56 4 44-4 74z"/>
            """);
    }
}
