using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ThermalOccitanie.Data.Starting;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>The program as it is run, with settings that it cannot start on: one sentence, an exit code, no stack.</summary>
public sealed class StartRefusalTests
{
    public static TheoryData<string, string, string> Settings { get; } = new()
    {
        { "Database__Engine", "oracle", "Database:Engine is « oracle »: write Sqlite or Postgres." },
        { "Database__Engine", "Postgres", "Database:Engine asks for PostgreSQL, but ConnectionStrings:Portal is empty." },
        { "ConnectionStrings__Portal", "Host=127.0.0.1;Port=1;Username=portal;Database=portal;Timeout=3", "The PostgreSQL server of ConnectionStrings:Portal cannot be reached (" },
        { "ConnectionStrings__Portal", "postgres://portal@localhost/portal", "The PostgreSQL server of ConnectionStrings:Portal cannot be reached (" },
        { "Portal__DataFolder", "/dev/null/data", "The data folder « /dev/null/data » cannot be written to (" },
        { "Portal__LogFolder", "/dev/null/log", "The log folder « /dev/null/log » cannot be written to (" },
        { "Portal__Retention__JournalDays", "0", "Portal:Retention: each period is a number of days from 1 to 3660" },
        { "Portal__Retention__SessionDays", "7", "Portal:Retention:SessionDays must be at least 31" },
        { "Portal__RateLimits__ApiPerMinute", "beaucoup", "A setting cannot be read: " },
        { "Portal__RateLimits__ApiPerMinute", "0", "Portal:RateLimits: SearchPerMinute, ApiPerMinute, SignInPerMinute and IntakePerMinute must be at least 1" },
        { "Portal__Mail__From", "portail", "Portal:Mail:From: « portail » is no address" },
        { "Portal__Mail__SmtpHost", "127.0.0.1", "Portal:Mail:SmtpHost needs Portal:Mail:From" },
        { "Portal__Mail__LeaseSeconds", "1", "Portal:Mail:LeaseSeconds must be at least 4" },
        { "Portal__Mail__Administrators", "ana@fontclaire.example; bob", "Portal:Mail:Administrators: « bob » is no address" },
        { "Portal__Proxy__Known", "10.0.0.5; nginx", "Portal:Proxy:Known: « nginx » is neither an address nor a network" },
        { "Portal__Proxy__Known", "10.0.0.0/40", "Portal:Proxy:Known: « 10.0.0.0/40 » is neither an address nor a network" },
        { "Portal__Proxy__Known", "10", "Portal:Proxy:Known: « 10 » is neither an address nor a network" },
        { "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED would have the program believe anyone" },
        { "Portal__Https__IncludeSubDomains", "oui", "A setting cannot be read: " },
        { "Serilog__MinimumLevel", "Bavard", "A setting of the section Serilog cannot be read: " },
        { "Urls", "nulle-part", "The portal cannot listen at « nulle-part » (" },
        { "Urls", "ftp://localhost:1", "The portal cannot listen at « ftp://localhost:1 » (" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Run_SettingThatCannotBe_SaysSoInOneSentence(string setting, string value, string sentence) =>
        SaidInOneSentence(sentence, await RunAsync((setting, value)));

    [Fact]
    public async Task Run_AddressTaken_SaysSoInOneSentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        SaidInOneSentence("The address is already in use (", await RunAsync(("Urls", address)));
    }

    [Fact]
    public async Task Run_SettingsFileThatIsNoJson_SaysSoInOneSentence() =>
        SaidInOneSentence("Failed to load configuration from file", await RunAsync(settingsFile: "{ \"Portal\": "));

    [Fact]
    public async Task Run_SchemaNewerThanTheProgram_SaysSoInOneSentence()
    {
        await using var database = TestKit.TestDatabase.On(DatabaseEngine.Sqlite);
        await using (var portal = TestKit.Portal.On(database))
        {
            await portal.WithDatabaseAsync(d => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
                d.Database, $"""INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_Later', '10.0.0')"""));
        }

        SaidInOneSentence("The database was written by a newer version of the portal", await RunAsync(("Portal__DataFolder", database.DataFolder)));
    }

    private static void SaidInOneSentence(string sentence, (int ExitCode, string Output, string Error) run)
    {
        Assert.StartsWith(sentence, run.Error);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Output);
        Assert.DoesNotContain("Exception", run.Output);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync((string Name, string Value)? setting = null, string? settingsFile = null)
    {
        var folder = Directory.CreateTempSubdirectory("portal-run");
        var start = ProgramProcess.Command(folder.FullName, setting is { } one ? [one] : []);

        if (settingsFile is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), settingsFile);
        }

        using var program = Process.Start(start)!;

        try
        {
            var output = program.StandardOutput.ReadToEndAsync();
            var error = program.StandardError.ReadToEndAsync();
            await program.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            return (program.ExitCode, await output, await error);
        }
        finally
        {
            if (!program.HasExited)
            {
                program.Kill();
            }

            folder.Delete(recursive: true);
        }
    }
}
