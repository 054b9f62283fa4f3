using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RoadmapPortal.Domain.Dictionaries;

namespace RoadmapPortal.Web.Data.Mapping;

internal abstract class DictionaryMapping<TEntry>(string table) : IEntityTypeConfiguration<TEntry> where TEntry : DictionaryEntry
{
    public void Configure(EntityTypeBuilder<TEntry> builder)
    {
        builder.ToTable(table);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(DictionaryEntry.NameMaxLength).UseCollation(Collations.Russian);
        builder.Property(e => e.SearchText).HasMaxLength(DictionaryEntry.NameMaxLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => e.Name).IsUnique();
    }
}

internal sealed class TargetAudienceMapping() : DictionaryMapping<TargetAudience>("Audiences");

internal sealed class ResultDocumentKindMapping() : DictionaryMapping<ResultDocumentKind>("DocumentKinds");
