using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Data.Configurations;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Jobs;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Data;

/// <summary>The portal's database. Everyone asks for this type; the engine is chosen once, in Setup.</summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Station> Stations => Set<Station>();

    public DbSet<Orientation> Orientations => Set<Orientation>();

    public DbSet<Stay> Stays => Set<Stay>();

    public DbSet<Photo> Photos => Set<Photo>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<WordList> WordLists => Set<WordList>();

    public DbSet<ShortLink> ShortLinks => Set<ShortLink>();

    public DbSet<ShortLinkTotal> ShortLinkTotals => Set<ShortLinkTotal>();

    public DbSet<PageViewTotal> PageViewTotals => Set<PageViewTotal>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<ListingRevision> ListingRevisions => Set<ListingRevision>();

    public DbSet<ListingReminder> ListingReminders => Set<ListingReminder>();

    public DbSet<ListingRules> ListingRules => Set<ListingRules>();

    public DbSet<CatalogueVersion> CatalogueVersions => Set<CatalogueVersion>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<JobRecord> JobRecords => Set<JobRecord>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<StationAttachment> StationAttachments => Set<StationAttachment>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInRequest> SignInRequests => Set<SignInRequest>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<ActionPlan> Plans => Set<ActionPlan>();

    public DbSet<PlanAction> PlanActions => Set<PlanAction>();

    public DbSet<PlanActionStation> PlanActionStations => Set<PlanActionStation>();

    public DbSet<PlanLine> PlanLines => Set<PlanLine>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<FundsCall> FundsCalls => Set<FundsCall>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    public DbSet<ConsentWording> ConsentWordings => Set<ConsentWording>();

    public DbSet<LetterIssue> LetterIssues => Set<LetterIssue>();

    public DbSet<LetterSending> LetterSendings => Set<LetterSending>();

    /// <summary>How the engine calls a transaction whose every query sees the database at one moment.</summary>
    protected abstract IsolationLevel OneMoment { get; }

    /// <summary>Opens a transaction for reading: what others commit meanwhile is not seen until it ends.</summary>
    public Task<IDbContextTransaction> ReadOneMomentAsync(CancellationToken cancellationToken) => Database.BeginTransactionAsync(OneMoment, cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new StationConfiguration());
        modelBuilder.ApplyConfiguration(new OrientationConfiguration());
        modelBuilder.ApplyConfiguration(new StayConfiguration());
        modelBuilder.ApplyConfiguration(new PhotoConfiguration());
        modelBuilder.ApplyConfiguration(new RedirectConfiguration());
        modelBuilder.ApplyConfiguration(new WordListConfiguration());
        modelBuilder.ApplyConfiguration(new PageViewTotalConfiguration());

        var shortLinks = new ShortLinkConfiguration();
        modelBuilder.ApplyConfiguration<ShortLink>(shortLinks);
        modelBuilder.ApplyConfiguration<ShortLinkTotal>(shortLinks);
        modelBuilder.ApplyConfiguration(new IncidentConfiguration());
        modelBuilder.ApplyConfiguration(new ListingRevisionConfiguration());
        modelBuilder.ApplyConfiguration(new ListingReminderConfiguration());
        modelBuilder.ApplyConfiguration(new ListingRulesConfiguration());
        modelBuilder.ApplyConfiguration(new CatalogueVersionConfiguration());
        modelBuilder.ApplyConfiguration(new OutgoingMailConfiguration());
        modelBuilder.ApplyConfiguration(new JobRecordConfiguration());
        modelBuilder.ApplyConfiguration(new ProtectionKeyConfiguration());

        var letters = new LettersConfiguration();
        modelBuilder.ApplyConfiguration<Subscriber>(letters);
        modelBuilder.ApplyConfiguration<ConsentWording>(letters);
        modelBuilder.ApplyConfiguration<LetterIssue>(letters);
        modelBuilder.ApplyConfiguration<LetterSending>(letters);

        var accounts = new AccountConfiguration();
        modelBuilder.ApplyConfiguration<Account>(accounts);
        modelBuilder.ApplyConfiguration<IdentityUserPasskey<Guid>>(accounts);
        modelBuilder.ApplyConfiguration<IdentityUserToken<Guid>>(accounts);
        modelBuilder.ApplyConfiguration<IdentityUserClaim<Guid>>(accounts);
        modelBuilder.ApplyConfiguration<IdentityUserLogin<Guid>>(accounts);

        var rights = new RightsConfiguration();
        modelBuilder.ApplyConfiguration<Organisation>(rights);
        modelBuilder.ApplyConfiguration<Membership>(rights);
        modelBuilder.ApplyConfiguration<StationAttachment>(rights);
        modelBuilder.ApplyConfiguration<Invitation>(rights);
        modelBuilder.ApplyConfiguration<SignInRequest>(rights);
        modelBuilder.ApplyConfiguration<AccountSession>(rights);
        modelBuilder.ApplyConfiguration<JournalEntry>(rights);

        var plan = new PlanConfiguration();
        modelBuilder.ApplyConfiguration<ActionPlan>(plan);
        modelBuilder.ApplyConfiguration<PlanAction>(plan);
        modelBuilder.ApplyConfiguration<PlanActionStation>(plan);
        modelBuilder.ApplyConfiguration<PlanLine>(plan);
        modelBuilder.ApplyConfiguration<Agreement>(plan);
        modelBuilder.ApplyConfiguration<FundsCall>(plan);
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

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    // Any transaction of SQLite sees one moment; under this name Microsoft.Data.Sqlite opens one that does not block writers.
    protected override IsolationLevel OneMoment => IsolationLevel.ReadUncommitted;
}

public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options) : PortalDbContext(options)
{
    protected override IsolationLevel OneMoment => IsolationLevel.RepeatableRead;
}
