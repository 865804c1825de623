using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ThermalOccitanie.Data.Configurations;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.Data;

/// <summary>The portal's database. Everyone asks for this type; the engine is chosen once, in Setup.</summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Station> Stations => Set<Station>();

    public DbSet<Orientation> Orientations => Set<Orientation>();

    public DbSet<Stay> Stays => Set<Stay>();

    public DbSet<CatalogueVersion> CatalogueVersions => Set<CatalogueVersion>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new StationConfiguration());
        modelBuilder.ApplyConfiguration(new OrientationConfiguration());
        modelBuilder.ApplyConfiguration(new StayConfiguration());
        modelBuilder.ApplyConfiguration(new CatalogueVersionConfiguration());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);

        // SQLite hands instants back without a kind; PostgreSQL refuses to store one that is not UTC.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        instant => instant,
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options) : PortalDbContext(options);
