using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Data.Mapping;

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("SearchEntries");
        builder.Property(e => e.ActivityKey).HasMaxLength(ActivityKey.Length);
        builder.HasIndex(e => new { e.RoadmapId, e.IsApproved, e.ActivityKey }).IsUnique();
        builder.HasOne<Roadmap>().WithMany().HasForeignKey(e => e.RoadmapId).OnDelete(DeleteBehavior.Cascade);
    }
}
