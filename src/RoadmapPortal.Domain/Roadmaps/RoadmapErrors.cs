using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Every refusal of a roadmap's verbs, by name.</summary>
public static class RoadmapErrors
{
    /// <summary>The working text is with the director or approved.</summary>
    public static readonly Error NotEditable = new("roadmap-not-editable",
        "Сейчас дорожную карту нельзя править. Если она на согласовании, дождитесь решения или отзовите её; если утверждена, начните новую редакцию.");

    /// <summary>Nothing to approve.</summary>
    public static readonly Error Empty = new("roadmap-empty",
        "В дорожной карте нет ни одного мероприятия. Добавьте хотя бы одно и отправьте ещё раз.");

    /// <summary>A row has an empty activity cell.</summary>
    public static readonly Error ActivityWithoutText = new("activity-without-text",
        "Есть строка без названия мероприятия. Заполните её или удалите.");

    /// <summary>The approval block says neither who nor what approves.</summary>
    public static readonly Error ApprovalBlockEmpty = new("approval-block-empty",
        "Гриф утверждения не заполнен: укажите в реквизитах должность и фамилию того, кто утверждает, или документ, которым утверждают.");

    /// <summary>Only a draft or a returned roadmap can be submitted.</summary>
    public static readonly Error NotSubmittable = new("roadmap-not-submittable",
        "На согласование отправляют черновик или возвращённую дорожную карту; эта уже отправлена или утверждена.");

    /// <summary>Only a submitted roadmap can be returned or approved.</summary>
    public static readonly Error NotInReview = new("roadmap-not-in-review",
        "Дорожная карта не на согласовании: возможно, её уже утвердили или вернули. Обновите страницу.");

    /// <summary>A return needs its reason.</summary>
    public static readonly Error RemarkMissing = new("remark-missing",
        "Напишите замечание: что исправить, чтобы дорожную карту можно было утвердить.");

    /// <summary>An organisation that was asked has not concurred yet.</summary>
    public static readonly Error ConcurrenceAwaited = new("concurrence-awaited",
        "Дорожную карту согласовали ещё не все, кого попросили. Дождитесь их решения; если оно больше не нужно, методист может отозвать запрос.");

    /// <summary>The organisation is not asked, or no longer.</summary>
    public static readonly Error ConcurrenceNotAsked = new("concurrence-not-asked",
        "Согласования этой организации сейчас не ждут: запрос отозвали или карту вернули на доработку.");

    /// <summary>The organisation has concurred already.</summary>
    public static readonly Error ConcurrenceGiven = new("concurrence-given",
        "Эта организация уже согласовала дорожную карту: второй раз не нужно.");

    /// <summary>A paper of tomorrow.</summary>
    public static readonly Error ConcurrenceInFuture = new("concurrence-in-future",
        "Дата согласования ещё не наступила. Проверьте её.");

    /// <summary>A refusal needs its reason.</summary>
    public static readonly Error RefusalWithoutRemark = new("refusal-without-remark",
        "Напишите замечание: что исправить, чтобы дорожную карту можно было согласовать.");

    /// <summary>Only an approved roadmap can be revised.</summary>
    public static readonly Error NotApproved = new("roadmap-not-approved",
        "Новую редакцию можно начать только для утверждённой дорожной карты.");

    /// <summary>Only an approved roadmap without a revision under way is completed.</summary>
    public static readonly Error NotClosable = new("roadmap-not-closable",
        "Завершить можно только утверждённую дорожную карту, у которой не готовится новая редакция.");

    /// <summary>Only what is in force is cancelled.</summary>
    public static readonly Error NotCancellable = new("roadmap-not-cancellable",
        "Отменить можно только действующую дорожную карту: эта ещё не утверждена, завершена или уже отменена.");

    /// <summary>Only a draft that was never approved is deleted.</summary>
    public static readonly Error NotDeletable = new("roadmap-not-deletable",
        "Удалить можно только черновик, который ни разу не утверждали. Отправленный на согласование сначала отзовите.");

    /// <summary>Only a revision that is being written is dropped.</summary>
    public static readonly Error NoRevisionToDrop = new("no-revision-to-drop",
        "Отказаться от новой редакции можно, пока она готовится. Отправленную на согласование сначала отзовите.");

    /// <summary>The revision in force is older than the keeping of working texts.</summary>
    public static readonly Error ApprovedTextMissing = new("approved-text-missing",
        "Рабочий текст действующей редакции не сохранился: вернуться к нему нельзя. Утвердите новую редакцию.");

    /// <summary>A roadmap is completed after its last day.</summary>
    public static readonly Error PeriodNotOver = new("roadmap-period-not-over",
        "Период дорожной карты ещё не закончился: завершить её можно на следующий день после последнего.");

    /// <summary>A cancellation needs its reason.</summary>
    public static readonly Error CancelledWithoutReason = new("cancelled-without-reason",
        "Напишите, почему дорожная карта отменена: например, каким приказом.");

    /// <summary>There is no such section or row, or it belongs to another roadmap.</summary>
    public static readonly Error RowMissing = new("row-missing",
        "Этой строки больше нет: возможно, её удалил другой пользователь. Обновите страницу.");

    /// <summary>The text was changed after the director opened it.</summary>
    public static readonly Error TextChanged = new("text-changed",
        "Текст дорожной карты изменился с того момента, как вы открыли страницу. Просмотрите его ещё раз и утвердите заново.");

    /// <summary>A column of the author's own with text in it is not removed.</summary>
    public static readonly Error ColumnNotEmpty = new("column-not-empty",
        "В удаляемой колонке есть текст. Сначала перенесите или сотрите его в мероприятиях.");

    /// <summary>A section with rows is removed only row by row.</summary>
    public static readonly Error SectionNotEmpty = new("section-not-empty",
        "В разделе есть мероприятия. Сначала перенесите или удалите их.");
}
