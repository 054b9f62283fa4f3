using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Data.Mapping;

internal sealed class OccurrenceMapping : IEntityTypeConfiguration<Occurrence>
{
    public void Configure(EntityTypeBuilder<Occurrence> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.ActivityKey).HasMaxLength(ActivityKey.Length);
        builder.Property(o => o.Comment).HasMaxLength(Occurrence.CommentMaxLength);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Ignore(o => o.Window);
        builder.HasIndex(o => new { o.RoadmapId, o.ActivityKey, o.OrganizationId, o.WindowFrom, o.WindowTo }).IsUnique();
        builder.HasIndex(o => o.OrganizationId);
        // All that counting reads: the rows themselves are left alone, on pages which everybody may ask for.
        builder.HasIndex(o => new { o.RoadmapId, o.ActivityKey, o.Status, o.Due, o.WindowFrom, o.WindowTo, o.ApprovedOn, o.IsWithdrawn }).HasDatabaseName("IX_Occurrences_Counted");
        builder.HasOne<Roadmap>().WithMany().HasForeignKey(o => o.RoadmapId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Updates).WithOne().HasForeignKey(u => u.OccurrenceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OccurrenceUpdateMapping : IEntityTypeConfiguration<OccurrenceUpdate>
{
    public void Configure(EntityTypeBuilder<OccurrenceUpdate> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Comment).HasMaxLength(Occurrence.CommentMaxLength);
        builder.Property(u => u.ByName).HasMaxLength(PortalUser.DisplayNameMaxLength);
    }
}

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("Evidence");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.FileName).HasMaxLength(EvidenceFile.FileNameMaxLength);
        builder.Property(e => e.ContentType).HasMaxLength(100);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.Property(e => e.StoredName).HasMaxLength(64);
        builder.HasOne<Occurrence>().WithMany().HasForeignKey(e => e.OccurrenceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OccurrenceUpdate>().WithMany().HasForeignKey(e => e.UpdateId).OnDelete(DeleteBehavior.Restrict);
    }
}
