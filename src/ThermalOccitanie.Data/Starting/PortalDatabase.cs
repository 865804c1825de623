using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ThermalOccitanie.Data.Starting;

/// <summary>Registers the database of the chosen engine; everyone asks for <see cref="PortalDbContext"/>.</summary>
public static class PortalDatabase
{
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, DatabaseChoice choice)
    {
        services.AddSingleton(choice);

        return choice.Engine switch
        {
            DatabaseEngine.Sqlite => services
                .AddDbContextPool<PortalDbContext, SqlitePortalDbContext>(options => UseSqlite(options, choice.ConnectionString)),
            DatabaseEngine.Postgres => services
                .AddDbContextPool<PortalDbContext, PostgresPortalDbContext>(options => Quiet(options.UseNpgsql(choice.ConnectionString))),
        };
    }

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string connectionString) =>
        Quiet(options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas()));

    // A failure is thrown, and whoever catches it says so once. EF Core would say it too, as an error: each second while
    // the database is gone, and when it asks a new database for a table that it expects to be missing.
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
}
