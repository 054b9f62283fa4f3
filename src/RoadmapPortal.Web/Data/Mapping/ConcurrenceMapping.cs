using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Data.Mapping;

internal sealed class ConcurrenceMapping : IEntityTypeConfiguration<Concurrence>
{
    public void Configure(EntityTypeBuilder<Concurrence> builder)
    {
        builder.HasKey(c => new { c.RoadmapId, c.Round, c.OrganizationId });
        builder.Property(c => c.Round).ValueGeneratedNever();
        builder.Property(c => c.Title).HasMaxLength(Roadmap.TitleMaxLength);
        builder.Property(c => c.SignedName).HasMaxLength(RoadmapHeader.LineMaxLength);
        builder.Property(c => c.SignedPost).HasMaxLength(RoadmapHeader.LineMaxLength);
        builder.Property(c => c.TextHash).HasMaxLength(64);
        builder.Property(c => c.Note).HasMaxLength(Concurrence.NoteMaxLength);
        builder.Property(c => c.DecidedByName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.OrganizationId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
