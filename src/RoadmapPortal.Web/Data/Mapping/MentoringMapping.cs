using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Data.Mapping;

internal sealed class MentoringFormMapping : IEntityTypeConfiguration<MentoringForm>
{
    /// <summary>What every centre begins with (domain.md 3.3) and edits; students of colleges are mostly minors, so they are kept like pupils.</summary>
    private static readonly (int Number, string Name, bool Minors)[] Forms =
    [
        (1, "педагог – педагог", false),
        (2, "учитель – учитель", false),
        (3, "руководитель образовательной организации – педагог", false),
        (4, "педагог вуза (колледжа) – молодой педагог", false),
        (5, "социальный партнёр – педагог", false),
        (6, "ученик – ученик", true),
        (7, "студент – ученик", true),
        (8, "работодатель – ученик", true),
        (9, "работодатель – студент", true),
    ];

    public void Configure(EntityTypeBuilder<MentoringForm> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(MentoringForm.NameMaxLength).UseCollation(Collations.Russian);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => f.Name).IsUnique();
        builder.HasData(Forms.Select(f => new
        {
            Id = IdOf(f.Number), f.Name, HasMinorMentees = f.Minors, IsArchived = false, Version = IdOf(f.Number),
        }));
    }

    private static Guid IdOf(int number) => new($"6d656e74-6f72-7000-8000-{number:x12}");
}

internal sealed class MentorshipMapping : IEntityTypeConfiguration<Mentorship>
{
    public void Configure(EntityTypeBuilder<Mentorship> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.OutsideMentor).HasMaxLength(Mentorship.NoteMaxLength);
        builder.Property(m => m.Payment).HasMaxLength(Mentorship.NoteMaxLength);
        builder.Property(m => m.Content).HasMaxLength(Mentorship.TextMaxLength);
        builder.Property(m => m.Outcome).HasMaxLength(Mentorship.TextMaxLength);
        builder.Property(m => m.SearchText).HasMaxLength(Mentorship.NoteMaxLength + Mentorship.OrderNumberMaxLength + 1);
        builder.Property(m => m.MinorMentees).HasJson();
        builder.Property(m => m.Papers).HasJson();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Terms);
        builder.HasIndex(m => m.OrganizationId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(m => m.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MentoringForm>().WithMany().HasForeignKey(m => m.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.CuratorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Mentees).WithOne().HasForeignKey(m => m.MentorshipId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MenteeMapping : IEntityTypeConfiguration<Mentee>
{
    public void Configure(EntityTypeBuilder<Mentee> builder)
    {
        builder.ToTable("Mentees");
        builder.HasKey(m => new { m.MentorshipId, m.StaffId });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
