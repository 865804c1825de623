namespace ThermalOccitanie.Web.Setup;

/// <summary>The one place where the real clock is taken; everyone else is handed a <see cref="TimeProvider"/>.</summary>
internal static class PortalClock
{
#pragma warning disable RS0030 // The composition root is where the clock comes from.
    public static TimeProvider System => TimeProvider.System;
#pragma warning restore RS0030
}
