using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Data;

/// <summary>Where a mail stands.</summary>
public enum OutboxState
{
    Waiting,
    Sent,
    Failed,
}

/// <summary>
/// A mail, written in the transaction of the event it tells of and sent later by a job. Taking it pushes its next try into the future:
/// whoever takes it next finds it due only when the first one died. Two who take it at once collide on the version, and one wins.
/// </summary>
public sealed class OutboxMessage
{
    public const int SubjectMaxLength = 200;
    public const int AddressMaxLength = 256;
    public const int ProblemMaxLength = 500;

    /// <summary>How long whoever took a mail may be silent before it is taken again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long a mail waits for a server that does not answer at all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    /// <summary>How long a mail is kept after it was sent or given up.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly TimeSpan WhileUnreachable = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24),
    ];

    private OutboxMessage()
    {
    }

    public Guid Id { get; private init; }

    public NoticeKind Kind { get; private init; }

    public Guid UserId { get; private init; }

    /// <summary>Where the person worked when the mail was written: what it says is not for somebody who works elsewhere by now.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>The address it was written for, and once sent the one it went to.</summary>
    public string Address { get; private set; } = "";

    /// <summary>One line.</summary>
    public string Subject { get; private init; } = "";

    public string Text { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public OutboxState State { get; private set; }

    /// <summary>When it was written, or asked for once more.</summary>
    public DateTimeOffset WaitingSince { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>The tries that somebody answered for.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was sent or given up.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public string? Problem { get; private set; }

    public Guid Version { get; private set; }

    public static OutboxMessage Create(Guid id, NoticeKind kind, NoticeReader reader, string subject, string text, DateTimeOffset now) => new()
    {
        Id = id, Kind = kind, UserId = reader.Id, OrganizationId = reader.OrganizationId, Address = reader.Address,
        Subject = OneLine(subject, SubjectMaxLength), Text = text, CreatedAt = now, WaitingSince = now, NextTryAt = now,
    };

    /// <summary>Takes it for one try.</summary>
    public void Take(DateTimeOffset now)
    {
        Attempts++;
        NextTryAt = now + Lease;
    }

    public void MarkSent(string address, DateTimeOffset now)
    {
        (Address, Problem) = (address, null);
        Close(OutboxState.Sent, now);
    }

    /// <summary>The server would not have this mail: later once more, after the last pause not again.</summary>
    public void MarkRefused(string problem, DateTimeOffset now)
    {
        if (Attempts > Pauses.Length)
        {
            GiveUp(problem, now);
            return;
        }

        Problem = OneLine(problem, ProblemMaxLength);
        NextTryAt = now + Pauses[Attempts - 1];
    }

    /// <summary>There was no server to speak to, which is no fault of the mail: it waits for one.</summary>
    public void MarkUnreachable(string problem, DateTimeOffset now)
    {
        if (now - WaitingSince > Patience)
        {
            GiveUp(problem, now);
            return;
        }

        Attempts--;
        Problem = OneLine(problem, ProblemMaxLength);
        NextTryAt = now + WhileUnreachable;
    }

    public void GiveUp(string problem, DateTimeOffset now)
    {
        Problem = OneLine(problem, ProblemMaxLength);
        Close(OutboxState.Failed, now);
    }

    /// <summary>Somebody asks for it once more.</summary>
    public Result TryAgain(DateTimeOffset now)
    {
        if (State != OutboxState.Failed) return OutboxErrors.NotFailed;
        (State, Attempts, ClosedAt) = (OutboxState.Waiting, 0, null);
        WaitingSince = NextTryAt = now;
        return Result.Ok;
    }

    private void Close(OutboxState state, DateTimeOffset now) => (State, ClosedAt) = (state, now);

    /// <summary>Names and answers of servers may hold anything; a line break in a subject would begin a header of its own.</summary>
    private static string OneLine(string text, int limit)
    {
        var visible = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        var line = string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= limit ? line : line[..(limit - 1)].TrimEnd() + "…";
    }
}

/// <summary>The refusals of a mail.</summary>
public static class OutboxErrors
{
    public static readonly Error NotFailed = new("mail-not-failed", "Это письмо уже отправлено или ещё ждёт отправки: повторять нечего.");
}
