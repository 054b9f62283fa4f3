using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Mentoring;

/// <summary>Форма наставничества, an entry of the list that the centre edits: «педагог – педагог». Archived instead of deleted.</summary>
public sealed class MentoringForm
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    private MentoringForm()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>«Наставляемый – несовершеннолетний»: mentees are pupils or students, whose names the portal does not keep.</summary>
    public bool HasMinorMentees { get; private set; }

    /// <summary>True when it is no longer offered for choice.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>Makes a form of mentoring.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="name">The name, not blank, at most <see cref="NameMaxLength"/>.</param>
    /// <param name="hasMinorMentees">Whether its mentees are minors.</param>
    public static MentoringForm Create(Guid id, string name, bool hasMinorMentees)
    {
        var form = new MentoringForm { Id = id, HasMinorMentees = hasMinorMentees };
        form.Rename(name);
        return form;
    }

    /// <summary>Changes it.</summary>
    /// <param name="name">The name, not blank, at most <see cref="NameMaxLength"/>.</param>
    /// <param name="hasMinorMentees">Whether its mentees are minors.</param>
    /// <param name="isArchived">Whether it is no longer offered.</param>
    /// <param name="isUsed">Whether a pair has this form: then its mentees were entered by the flag, which stays.</param>
    public Result Change(string name, bool hasMinorMentees, bool isArchived, bool isUsed)
    {
        if (isUsed && hasMinorMentees != HasMinorMentees) return MentoringErrors.FormInUse;
        Rename(name);
        HasMinorMentees = hasMinorMentees;
        IsArchived = isArchived;
        return Result.Ok;
    }

    private void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, NameMaxLength, nameof(name));
        Name = name.Trim();
    }
}
