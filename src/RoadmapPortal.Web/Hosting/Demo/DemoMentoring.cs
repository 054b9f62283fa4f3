using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Mentoring;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>A pair of the demonstration: terms in days from today, people by name.</summary>
/// <param name="School">The short name of the organisation.</param>
/// <param name="Form">The name of the form of mentoring.</param>
/// <param name="Mentees">Names of employees, or marks of minors.</param>
/// <param name="From">The first day, counted from today.</param>
/// <param name="To">The last day, counted from today.</param>
internal sealed record DemoMentorship(
    string School, string Form, MentoringMode Mode, string Mentor, string[] Mentees, int From, int To, string Content, bool HasPapers = true, string? Result = null);

/// <summary>Mentoring pairs of the invented schools in all states, by the verbs that people use.</summary>
internal sealed class DemoMentoring(PortalDbContext db, AuditTrail audit, PortalClock clock)
{
    private const string Teachers = "педагог – педагог";

    private static readonly IReadOnlyList<(string School, string Name, string Post)> People =
    [
        ("СШ № 1", "Ёлкина Тамара Викторовна", "Учитель математики"), ("СШ № 1", "Рябинина Дарья Андреевна", "Учитель начальных классов"),
        ("СШ № 1", "Козырев Артём Игоревич", "Учитель физики"), ("Гимназия № 2", "Мельникова Галина Петровна", "Учитель русского языка"),
        ("Гимназия № 2", "Токарева Алина Романовна", "Учитель истории"), ("Гимназия № 2", "Зимин Егор Валерьевич", "Учитель информатики"),
        ("Лицей № 3", "Белова Наталья Фёдоровна", "Учитель химии"), ("Лицей № 3", "Орехов Кирилл Денисович", "Педагог-организатор"),
    ];

    private static readonly IReadOnlyList<DemoMentorship> Pairs =
    [
        new("СШ № 1", Teachers, MentoringMode.Traditional, "Ёлкина Тамара Викторовна", ["Козырев Артём Игоревич"], -80, 180,
            "Первый год работы: взаимные посещения уроков, разбор планов, подготовка к открытому уроку."),
        new("СШ № 1", "учитель – учитель", MentoringMode.Reverse, "Козырев Артём Игоревич", ["Ёлкина Тамара Викторовна", "Рябинина Дарья Андреевна"], -80, 20,
            "Цифровые инструменты на уроке: интерактивные задания, электронный журнал."),
        new("СШ № 1", Teachers, MentoringMode.ShortTerm, "Ёлкина Тамара Викторовна", ["Рябинина Дарья Андреевна"], 10, 100,
            "Подготовка к аттестации на первую категорию.", HasPapers: false),
        new("Гимназия № 2", Teachers, MentoringMode.Group, "Мельникова Галина Петровна", ["Токарева Алина Романовна", "Зимин Егор Валерьевич"], -90, -5,
            "Школа молодого педагога: урок, классное руководство, работа с родителями."),
        new("Гимназия № 2", "студент – ученик", MentoringMode.Traditional, "Зимин Егор Валерьевич", ["М. К., 9 «Б»", "А. Л., 9 «Б»"], -60, 150,
            "Проектная работа по программированию."),
        new("Лицей № 3", Teachers, MentoringMode.Traditional, "Белова Наталья Фёдоровна", ["Орехов Кирилл Денисович"], -300, -30,
            "Вхождение в должность педагога-организатора.", Result: "Программа выполнена: проведено шесть мероприятий, педагог аттестован на соответствие должности."),
    ];

    /// <param name="schools">The organisations by short name.</param>
    /// <param name="by">The methodologist.</param>
    public async Task LoadAsync(IReadOnlyDictionary<string, Organization> schools, CurrentUser by, CancellationToken cancellation)
    {
        var staff = People.Select(p => StaffMember.Create(clock.NewId(), schools[p.School].Id, p.Name, p.Post, mayBePublished: false)).ToDictionary(s => s.FullName);
        db.Staff.AddRange(staff.Values);
        await audit.SaveAsync(by, "demo.staff", by.OrganizationId, "Добавлены наставники и наставляемые", cancellation);
        var keeping = new MentorshipKeeping(db, audit, clock);
        foreach (var (number, pair) in Pairs.Index())
        {
            var form = await db.MentoringForms.AsNoTracking().SingleAsync(f => f.Name == pair.Form, cancellation);
            var id = Done(await keeping.AddAsync(schools[pair.School].Id, Terms(pair, form, staff, number + 41), by, cancellation));
            if (pair.HasPapers) Done(await keeping.ActivateAsync(id, by, cancellation));
            if (pair.Result is { } result) Done(await keeping.CompleteAsync(id, clock.Today.AddDays(pair.To), result, by, cancellation));
            db.ChangeTracker.Clear();
        }
    }

    private MentorshipTerms Terms(DemoMentorship pair, MentoringForm form, Dictionary<string, StaffMember> staff, int order)
    {
        var start = clock.Today.AddDays(pair.From);
        var signed = start.AddDays(-3);
        return new(form.Id, pair.Mode, start, clock.Today.AddDays(pair.To))
        {
            MentorId = staff[pair.Mentor].Id, CuratorId = staff[pair.Mentor].Id, Content = pair.Content,
            MenteeIds = form.HasMinorMentees ? [] : [.. pair.Mentees.Select(name => staff[name].Id)],
            MinorMentees = form.HasMinorMentees ? pair.Mentees : [],
            Payment = pair.HasPapers ? "Доплата по приказу" : "",
            Papers = pair.HasPapers
                ? new() { OrderNumber = $"{order}-од", OrderDate = signed, MentorConsent = signed, ContractSupplement = signed, MenteeConsent = signed, ProcessingConsent = signed }
                : new(),
        };
    }

    private static void Done(Result? result)
    {
        if (result is not { Done: true }) throw new InvalidOperationException(result?.Error?.Message);
    }

    private static Guid Done(Result<Guid> result) => result.Error is { } error ? throw new InvalidOperationException(error.Message) : result.Value;
}
