using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
                .AddDbContextPool<PortalDbContext, PostgresPortalDbContext>(options => options.UseNpgsql(choice.ConnectionString)),
        };
    }

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas());
}
