using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Data.Mapping;

internal sealed class RoadmapMapping : IEntityTypeConfiguration<Roadmap>
{
    public void Configure(EntityTypeBuilder<Roadmap> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Slug).HasMaxLength(Roadmap.SlugMaxLength);
        builder.Property(r => r.Title).HasMaxLength(Roadmap.TitleMaxLength).UseCollation(Collations.Russian);
        builder.Property(r => r.SearchText).HasMaxLength(Roadmap.TitleMaxLength);
        builder.Property(r => r.Note).HasMaxLength(Roadmap.NoteMaxLength);
        builder.Property(r => r.Remark).HasMaxLength(Roadmap.RemarkMaxLength);
        builder.Property(r => r.SourceHash).HasMaxLength(64);
        builder.Property(r => r.Approval).HasJson();
        builder.Property(r => r.Endorsements).HasJson();
        builder.Property(r => r.Order).HasJson();
        builder.Property(r => r.ClosingSignature).HasJson();
        builder.Property(r => r.Columns).HasJson();
        builder.Property(r => r.Unrecognized).HasJson();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Period);
        builder.Ignore(r => r.Activities);
        builder.HasIndex(r => r.Slug).IsUnique();
        builder.HasIndex(r => r.SourceHash);
        builder.HasOne<Organization>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.RoadmapId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Concurrences).WithOne().HasForeignKey(c => c.RoadmapId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable("Sections");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.PrintedNumber).HasMaxLength(Section.NumberMaxLength);
        builder.Property(s => s.Title).HasMaxLength(Section.TitleMaxLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasMany(s => s.Activities).WithOne().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Key).HasMaxLength(ActivityKey.Length);
        builder.Property(a => a.PrintedNumber).HasMaxLength(Activity.NumberMaxLength);
        builder.Property(a => a.Text).HasMaxLength(Activity.TextMaxLength);
        builder.Property(a => a.Result).HasMaxLength(Activity.TextMaxLength);
        builder.Property(a => a.DeadlineText).HasMaxLength(Activity.CellMaxLength);
        builder.Property(a => a.AudienceText).HasMaxLength(Activity.CellMaxLength);
        builder.Property(a => a.ResponsibleText).HasMaxLength(Activity.CellMaxLength);
        builder.Property(a => a.Schedule).HasJson();
        builder.Property(a => a.ManualWindows).HasJson();
        builder.Property(a => a.Audience).HasJson();
        builder.Property(a => a.Responsible).HasJson();
        builder.Property(a => a.Other).HasJson();
        builder.Property(a => a.ChosenAddressees).HasJson();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.Addressees);
        builder.Ignore(a => a.Windows);
        builder.Ignore(a => a.Due);
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Property(r => r.Text).HasJson();
        builder.Property(r => r.ApprovedByName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.HasIndex(r => new { r.RoadmapId, r.Number }).IsUnique();
        builder.HasOne<Roadmap>().WithMany().HasForeignKey(r => r.RoadmapId).OnDelete(DeleteBehavior.Restrict);
    }
}
