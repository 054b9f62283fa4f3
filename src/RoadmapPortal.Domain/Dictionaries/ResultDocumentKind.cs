namespace RoadmapPortal.Domain.Dictionaries;

/// <summary>Вид документа that an activity results in: приказ, справка, список, отчёт, журнал.</summary>
public sealed class ResultDocumentKind : DictionaryEntry
{
    private ResultDocumentKind(Guid id, string name)
        : base(id, name)
    {
    }

    /// <summary>Makes an entry.</summary>
    public static ResultDocumentKind Create(Guid id, string name) => new(id, name);
}
