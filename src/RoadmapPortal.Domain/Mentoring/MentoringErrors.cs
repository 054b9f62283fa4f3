using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Mentoring;

/// <summary>Every refusal of the mentoring register, by name.</summary>
public static class MentoringErrors
{
    /// <summary>The term ends before it begins.</summary>
    public static readonly Error EndBeforeStart = new("mentorship-end-before-start",
        "Срок кончается раньше, чем начинается. Исправьте даты.");

    /// <summary>Nobody is named as mentor.</summary>
    public static readonly Error NoMentor = new("mentorship-without-mentor",
        "Не указан наставник. Выберите сотрудника или впишите наставника из другой организации.");

    /// <summary>Both an employee and somebody else are named as mentor.</summary>
    public static readonly Error TwoMentors = new("mentorship-two-mentors",
        "Указаны два наставника: сотрудник и человек из другой организации. Оставьте одного.");

    /// <summary>The mentor is among the mentees.</summary>
    public static readonly Error SelfMentoring = new("self-mentoring",
        "Наставник указан и среди наставляемых. Уберите его из наставляемых или выберите другого наставника.");

    /// <summary>Employees in a form for minors, or minors in a form for employees.</summary>
    public static readonly Error MenteesDoNotSuitForm = new("mentees-do-not-suit-form",
        "Наставляемые не подходят к форме наставничества: в одних формах это сотрудники, в других – обучающиеся.");

    /// <summary>A minor is named by more than initials and class.</summary>
    public static readonly Error MinorNamed = new("minor-named",
        "Обучающихся записывают инициалами и классом или группой, по одному в строке, например «М.К., 8 „Б“». Имена детей портал не хранит.");

    /// <summary>An employee of another organisation.</summary>
    public static readonly Error PersonOfAnotherOrganization = new("person-of-another-organization",
        "Наставник, наставляемые и куратор должны быть сотрудниками этой организации. Наставника со стороны впишите в отдельное поле.");

    /// <summary>An archived employee.</summary>
    public static readonly Error PersonArchived = new("person-archived",
        "Один из выбранных сотрудников в архиве. Выберите вместо него другого.");

    /// <summary>The form is no longer offered.</summary>
    public static readonly Error FormArchived = new("mentoring-form-archived",
        "Эта форма наставничества в архиве. Выберите другую.");

    /// <summary>Nobody to be mentored.</summary>
    public static readonly Error NoMentee = new("mentorship-without-mentee",
        "Нет ни одного наставляемого. Добавьте хотя бы одного.");

    /// <summary>No order assigns the pair.</summary>
    public static readonly Error NoOrder = new("mentorship-without-order",
        "Нет приказа о закреплении. Укажите его номер и дату.");

    /// <summary>The mentor has not consented in writing.</summary>
    public static readonly Error NoMentorConsent = new("mentor-consent-missing",
        "Нет письменного согласия наставника (ст. 351.8 ТК РФ). Укажите его дату.");

    /// <summary>The parents of minors have not consented.</summary>
    public static readonly Error NoParentConsent = new("parent-consent-missing",
        "Для обучающихся нужны согласие родителей на участие и согласие на обработку персональных данных. Укажите их даты.");

    /// <summary>A paper is dated later than today.</summary>
    public static readonly Error PaperInFuture = new("mentorship-paper-in-future",
        "Дата приказа или согласия ещё не наступила. Укажите дату подписанного документа.");

    /// <summary>The same mentor and mentee in another active pair at the same time.</summary>
    public static readonly Error SamePair = new("mentorship-same-pair",
        "Этот наставник уже работает с этим наставляемым в другой действующей паре в те же сроки. Завершите её или измените сроки.");

    /// <summary>The same mentee twice in one form at the same time.</summary>
    public static readonly Error SameForm = new("mentorship-same-form",
        "Наставляемый уже участвует в этой форме наставничества в те же сроки с другим наставником. Завершите ту пару или измените сроки.");

    /// <summary>Only a pair in preparation begins.</summary>
    public static readonly Error NotInPreparation = new("mentorship-not-in-preparation",
        "Начать можно только пару, которая готовится: возможно, её уже начали. Обновите страницу.");

    /// <summary>Only an active pair ends.</summary>
    public static readonly Error NotActive = new("mentorship-not-active",
        "Завершить или прекратить можно только действующую пару: возможно, это уже сделали. Обновите страницу.");

    /// <summary>What has ended is a record and is not changed.</summary>
    public static readonly Error Ended = new("mentorship-ended",
        "Пара уже завершена или прекращена, её запись хранится без изменений.");

    /// <summary>What is in the archive is not changed.</summary>
    public static readonly Error Archived = new("mentorship-archived",
        "Запись в архиве. Сначала верните её из архива.");

    /// <summary>An active pair is not archived.</summary>
    public static readonly Error ActiveNotArchived = new("mentorship-active-not-archived",
        "Действующую пару нельзя убрать в архив. Сначала завершите или прекратите её.");

    /// <summary>Completion needs its result.</summary>
    public static readonly Error NoResult = new("mentorship-without-result",
        "Напишите результат: чего достигли наставник и наставляемый.");

    /// <summary>Early ending needs its reason.</summary>
    public static readonly Error NoReason = new("mentorship-without-reason",
        "Напишите причину прекращения.");

    /// <summary>It cannot have ended before it began.</summary>
    public static readonly Error EndedBeforeStart = new("mentorship-ended-before-start",
        "Дата окончания раньше начала работы пары. Исправьте дату.");

    /// <summary>It cannot have ended on a day to come.</summary>
    public static readonly Error EndInFuture = new("mentorship-end-in-future",
        "Этот день ещё не наступил. Отметьте окончание, когда оно наступит.");

    /// <summary>Notice is not given after the end.</summary>
    public static readonly Error NoticeAfterEnd = new("mentorship-notice-after-end",
        "Уведомление не может быть позже окончания. Исправьте даты.");

    /// <summary>One side alone ends it with three working days' notice.</summary>
    public static readonly Error NoticeTooShort = new("mentorship-notice-too-short",
        "Между уведомлением и прекращением меньше трёх рабочих дней (ст. 351.8 ТК РФ). Исправьте даты или отметьте, что обе стороны согласны прекратить раньше.");

    /// <summary>The flag of a form that pairs use stays.</summary>
    public static readonly Error FormInUse = new("mentoring-form-in-use",
        "По этой форме уже есть пары, поэтому признак «Наставляемые – обучающиеся» изменить нельзя. Добавьте новую форму.");
}
