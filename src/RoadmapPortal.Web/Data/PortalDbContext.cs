using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Data;

/// <summary>The unit of work on either database; the two derived contexts only carry their own migrations.</summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options)
{
    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<TargetAudience> Audiences => Set<TargetAudience>();

    public DbSet<ResultDocumentKind> DocumentKinds => Set<ResultDocumentKind>();

    public DbSet<Roadmap> Roadmaps => Set<Roadmap>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Concurrence> Concurrences => Set<Concurrence>();

    public DbSet<Occurrence> Occurrences => Set<Occurrence>();

    public DbSet<OccurrenceUpdate> OccurrenceUpdates => Set<OccurrenceUpdate>();

    public DbSet<EvidenceFile> Evidence => Set<EvidenceFile>();

    public DbSet<MentoringForm> MentoringForms => Set<MentoringForm>();

    public DbSet<Mentorship> Mentorships => Set<Mentorship>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    public DbSet<UserSession> Sessions => Set<UserSession>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<PendingImport> PendingImports => Set<PendingImport>();

    public DbSet<SourceFile> RoadmapSources => Set<SourceFile>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    private static readonly IServiceProvider StoreOptions = new ServiceCollection().Configure<IdentityOptions>(UseStores).BuildServiceProvider();

    /// <summary>Passkeys need version 3 of the identity tables from the first migration on.</summary>
    public static void UseStores(IdentityOptions identity) => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    // Identity asks the services of the application for the version of its tables; outside one (tools, tests) the model must be the same.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
            optionsBuilder.UseApplicationServiceProvider(StoreOptions);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }

    /// <summary>SQLite keeps no offset and cannot sort one: instants are stored as UTC on both databases.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options) : PortalDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasCollation(Collations.Russian, locale: "ru-RU", provider: "icu", deterministic: true);
    }
}
