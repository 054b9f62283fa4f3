using Microsoft.AspNetCore.Identity;

namespace RoadmapPortal.Web.Identity;

/// <summary>What Identity refuses, in Russian; the rest of its errors cannot arise from the portal's forms.</summary>
internal sealed class RussianIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"Учётная запись {email} уже есть.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"Учётная запись {userName} уже есть.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), $"«{email}» не похоже на адрес электронной почты.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), $"«{userName}» не годится как имя для входа.");

    public override IdentityError InvalidToken() =>
        Say(nameof(InvalidToken), "Ссылка устарела или уже использована. Попросите администратора выдать новую.");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Пароль короче {length} знаков.");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "В пароле нужна хотя бы одна цифра.");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "В пароле нужна хотя бы одна латинская строчная буква.");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
