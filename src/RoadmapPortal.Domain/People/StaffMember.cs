namespace RoadmapPortal.Domain.People;

/// <summary>Сотрудник of an organisation; need not have an account.</summary>
public sealed class StaffMember
{
    /// <summary>The longest full name, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>The longest post, in characters.</summary>
    public const int PostMaxLength = 200;

    private StaffMember()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The organisation that employs the person.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>Surname, first name, patronymic in this order, e.g. «Орлова Мария Сергеевна».</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Должность.</summary>
    public string Post { get; private set; } = "";

    /// <summary>«Может публиковаться»: the name may stand on the public page (domain.md 4.5).</summary>
    public bool MayBePublished { get; private set; }

    /// <summary>True when the person is no longer offered for choice.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>Makes a staff member.</summary>
    public static StaffMember Create(Guid id, Guid organizationId, string fullName, string post, bool mayBePublished)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fullName);
        return new StaffMember
        {
            Id = id, OrganizationId = organizationId, FullName = fullName.Trim(), Post = post.Trim(), MayBePublished = mayBePublished,
        };
    }
}
