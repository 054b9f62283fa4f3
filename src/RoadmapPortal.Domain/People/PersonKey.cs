using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.People;

/// <summary>A person's name as it is compared: surname and initials, in whichever order and length they are written.</summary>
internal sealed record PersonKey(string Surname, string Initials)
{
    private const int ShortestMistyped = 4;

    /// <summary>Reads «Дубов Г.О.», «Г. О. Дубов», «Дубов Глеб Олегович», «Глеб Олегович Дубов», «Дубов»; null for what names nobody.</summary>
    public static PersonKey? Of(string text)
    {
        var words = SimilarText.Words(text);
        if (words is [_, var second, var third] && third.Length > 1 && PersonName.IsPatronymic(second)) words = [third, words[0], second];
        var surname = words.FirstOrDefault(word => word.Length > 1);
        return surname is null ? null : new PersonKey(surname, string.Concat(words.Where(word => word != surname).Select(word => word[0])));
    }

    /// <summary>«Орлова М.С.»; the surname alone where no initials are known.</summary>
    public static string Short(string fullName) =>
        Of(fullName) is { Initials.Length: > 0 } key && fullName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var surname, ..]
            && SimilarText.Words(surname) is [var first] && first == key.Surname
            ? $"{surname} {string.Concat(key.Initials.Select(initial => $"{char.ToUpperInvariant(initial)}."))}"
            : fullName;

    public bool Is(PersonKey other) => this == other && Initials.Length > 0;

    /// <summary>One surname and a first initial in common or left out; or one letter of the surname mistyped.</summary>
    public bool Resembles(PersonKey other) => Surname == other.Surname
        ? Initials.Length == 0 || other.Initials.Length == 0 || Initials[0] == other.Initials[0]
        : Initials.Length > 0 && Initials == other.Initials && Math.Min(Surname.Length, other.Surname.Length) >= ShortestMistyped
            && SimilarText.Distance(Surname, other.Surname, 1) <= 1;
}
