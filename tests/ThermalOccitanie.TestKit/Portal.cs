using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.TestKit;

/// <summary>A copy of the program, on a database of its own or on one that it shares with another copy.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;
    private readonly Dictionary<string, string> _settings = [];
    private readonly List<IInterceptor> _interceptors = [];

    private Portal(TestDatabase database, bool ownsDatabase)
    {
        _database = database;
        _ownsDatabase = ownsDatabase;
    }

    /// <summary>The day on which the program believes to be: 24 November 2026 unless the test moves it.</summary>
    public FixedClock Clock { get; } = FixedClock.On(2026, 11, 24);

    public TestDatabase Database => _database;

    public CatalogueKeeper Keeper => Services.GetRequiredService<CatalogueKeeper>();

    public PublishedCatalogue Catalogue => Keeper.Current;

    public static Portal On(DatabaseEngine engine) => new(TestDatabase.On(engine), ownsDatabase: true);

    /// <summary>Another copy of the program on the same database.</summary>
    public static Portal Beside(Portal other) => new(other._database, ownsDatabase: false);

    public static Portal On(TestDatabase database) => new(database, ownsDatabase: false);

    public Portal With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>Has the test look at, or hold up, what this copy sends to the database.</summary>
    public Portal With(IInterceptor interceptor)
    {
        _interceptors.Add(interceptor);
        return this;
    }

    /// <summary>Has the portal send its mails to a server of the test's; without, they are files in the data folder.</summary>
    public Portal SendingTo(SmtpSink sink) => With("Portal:Mail:SmtpHost", "127.0.0.1")
        .With("Portal:Mail:SmtpPort", $"{sink.Port}")
        .With("Portal:Mail:StartTls", "false")
        .With("Portal:Mail:From", "Thermal Occitanie <portail@fontclaire.example>");

    /// <summary>Opens the portal on a free port of this machine, for a real browser.</summary>
    /// <returns>Its address, which ends with a slash.</returns>
    public Uri OpenToBrowsers()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Does something with the database, as the program's own code would.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<PortalDbContext, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Every mail that the portal has written, sent or not, from the oldest on.</summary>
    public Task<List<OutgoingMail>> MailsAsync() =>
        WithDatabaseAsync(portal => portal.Mails.AsNoTracking().OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).ToListAsync());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();

        if (_ownsDatabase)
        {
            await _database.DisposeAsync();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        // In production the published files are read; here they stand in the project's wwwroot.
        builder.UseStaticWebAssets();
        builder.UseSetting("Portal:DataFolder", _database.DataFolder);
        builder.UseSetting("Portal:RateLimits:Enabled", "false");

        // Forty pictures for every copy that a test starts would be most of its work.
        builder.UseSetting("Portal:Previews:Painter", "");
        builder.UseSetting("Portal:WarmUp", "false");
        builder.UseSetting("Serilog:MinimumLevel", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");

        if (_database.Choice.Engine is DatabaseEngine.Postgres)
        {
            builder.UseSetting("ConnectionStrings:Portal", _database.Choice.ConnectionString);
        }

        foreach (var (setting, value) in _settings)
        {
            builder.UseSetting(setting, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(_interceptors));
            services.ConfigureDbContext<PostgresPortalDbContext>(options => options.AddInterceptors(_interceptors));
        });
    }
}
