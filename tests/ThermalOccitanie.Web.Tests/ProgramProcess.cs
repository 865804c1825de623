using System.Diagnostics;

namespace ThermalOccitanie.Web.Tests;

/// <summary>The program as it is run: a process of its own, with its output to be read.</summary>
internal static class ProgramProcess
{
    /// <param name="folder">Where it is started; its data are in « data » there unless a setting says otherwise.</param>
    /// <param name="settings">As environment variables: « Portal__DataFolder ».</param>
    public static ProcessStartInfo Command(string folder, params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "ThermalOccitanie.Web.dll"))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Portal__DataFolder"] = Path.Combine(folder, "data");
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment.Remove("ASPNETCORE_URLS");

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
