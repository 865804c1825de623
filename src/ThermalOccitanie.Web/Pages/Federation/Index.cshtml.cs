namespace ThermalOccitanie.Web.Pages.Federation;

/// <summary>What waits for the federation.</summary>
public sealed class IndexModel : PrivatePage;
