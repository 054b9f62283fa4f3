using System.Buffers;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.People;

/// <summary>
/// Сотрудник of one organisation; need not have an account. Archived instead of deleted. Who goes to another organisation is
/// archived here and entered there: what was reported stays with the organisation that reported it.
/// </summary>
public sealed class StaffMember
{
    /// <summary>The longest full name, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>The longest post, in characters.</summary>
    public const int PostMaxLength = 200;

    /// <summary>The longest address, in characters.</summary>
    public const int EmailMaxLength = 256;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("<>=@{}[]|\\/;\"«»");

    /// <summary>True for text that can be a name: it begins with a letter and has nothing of markup, formulas and addresses.</summary>
    public static bool IsName(string? text) => text?.Trim() is { Length: > 0 } name && char.IsLetter(name[0]) && !name.AsSpan().ContainsAny(NotInNames);

    private StaffMember()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The organisation that employs the person.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>Surname, first name, patronymic in this order, e.g. «Орлова Мария Сергеевна».</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Должность; may be empty.</summary>
    public string Post { get; private set; } = "";

    /// <summary>The address for the centre's people, never public; null when there is none.</summary>
    public string? Email { get; private set; }

    /// <summary>«Может публиковаться»: the name may stand on the public page (domain.md 4.5).</summary>
    public bool MayBePublished { get; private set; }

    /// <summary>The day of the consent to distribution; null when there is none or the law asks for none.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>Name and post as searches compare them.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>True when the person is no longer offered for choice.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>Makes a staff member.</summary>
    /// <inheritdoc cref="Change"/>
    /// <param name="id">The new id.</param>
    /// <param name="organizationId">The organisation that employs the person.</param>
    public static StaffMember Create(
        Guid id, Guid organizationId, string fullName, string post, bool mayBePublished, string? email = null, DateOnly? consentOn = null)
    {
        var person = new StaffMember { Id = id, OrganizationId = organizationId };
        person.Change(fullName, post, mayBePublished, email, consentOn);
        return person;
    }

    /// <summary>Corrects what is known of the person; approved texts keep what they say.</summary>
    /// <param name="fullName">Surname first, not blank, at most <see cref="NameMaxLength"/>.</param>
    /// <param name="post">The post, at most <see cref="PostMaxLength"/>.</param>
    /// <param name="mayBePublished">Whether the name may stand on the public page.</param>
    /// <param name="email">The address, at most <see cref="EmailMaxLength"/>; nothing when blank.</param>
    /// <param name="consentOn">The day of the consent.</param>
    public void Change(string fullName, string post, bool mayBePublished, string? email = null, DateOnly? consentOn = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fullName);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fullName.Trim().Length, NameMaxLength, nameof(fullName));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(post.Trim().Length, PostMaxLength, nameof(post));
        FullName = fullName.Trim();
        Post = post.Trim();
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Email?.Length ?? 0, EmailMaxLength, nameof(email));
        MayBePublished = mayBePublished;
        ConsentOn = consentOn;
        SearchText = SearchFold.Of($"{FullName} {Post}");
    }

    /// <summary>Takes the person out of the lists of choice, or puts back.</summary>
    public void Archive(bool archived) => IsArchived = archived;
}
