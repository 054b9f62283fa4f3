using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Data.Mapping;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.UserName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.ActionMaxLength);
        builder.HasIndex(e => e.SubjectId);
    }
}

internal sealed class PendingImportMapping : IEntityTypeConfiguration<PendingImport>
{
    public void Configure(EntityTypeBuilder<PendingImport> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.FileName).HasMaxLength(PendingImport.FileNameMaxLength);
        builder.Property(p => p.Failure).HasMaxLength(PendingImport.FailureMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SourceFileMapping : IEntityTypeConfiguration<SourceFile>
{
    public void Configure(EntityTypeBuilder<SourceFile> builder)
    {
        builder.ToTable("RoadmapSources");
        builder.HasKey(f => f.RoadmapId);
        builder.Property(f => f.RoadmapId).ValueGeneratedNever();
        builder.Property(f => f.FileName).HasMaxLength(PendingImport.FileNameMaxLength);
        builder.Property(f => f.Hash).HasMaxLength(64);
        builder.Property(f => f.Pointers).HasJson();
        builder.HasOne<Roadmap>().WithOne().HasForeignKey<SourceFile>(f => f.RoadmapId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(k => k.FriendlyName).HasMaxLength(200);
}
