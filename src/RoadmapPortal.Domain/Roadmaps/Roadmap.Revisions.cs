using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>The next revision of an approved text, the way back from it, and the end of what is in force.</content>
public sealed partial class Roadmap
{
    /// <summary>True while a new revision is being written or decided and the last one stays in force.</summary>
    public bool IsRevising => RevisionNumber > 0 && !IsInForce;

    /// <summary>True while a revision is in force that can be taken out of it.</summary>
    public bool IsCancellable => Status == RoadmapStatus.Approved || IsRevising;

    /// <summary>Opens an approved text for a new revision; the last one stays in force until the new one is approved.</summary>
    public Result Revise()
    {
        if (Status != RoadmapStatus.Approved) return RoadmapErrors.NotApproved;
        Status = RoadmapStatus.Draft;
        Round++;
        return Result.Ok;
    }

    /// <summary>Drops the new revision that is being written: the working text is the approved one again.</summary>
    /// <param name="approved">The text of the revision in force; null when it was not kept.</param>
    public Result DropRevision(RoadmapText? approved)
    {
        if (!IsRevising || !IsEditable) return RoadmapErrors.NoRevisionToDrop;
        if (approved is null) return RoadmapErrors.ApprovedTextMissing;
        Restore(approved);
        Status = RoadmapStatus.Approved;
        Remark = null;
        return Result.Ok;
    }

    /// <summary>Closes a roadmap whose period is over: it stays in force and public, no new revision starts from it.</summary>
    /// <param name="today">The portal's day.</param>
    public Result Complete(DateOnly today)
    {
        if (Status != RoadmapStatus.Approved) return RoadmapErrors.NotClosable;
        if (today <= PeriodTo) return RoadmapErrors.PeriodNotOver;
        Status = RoadmapStatus.Completed;
        return Result.Ok;
    }

    /// <summary>Takes a roadmap out of force for good; its revisions stay on record, one that is being written is dropped.</summary>
    /// <param name="reason">Why, e.g. the order that cancels it; kept as the remark.</param>
    /// <param name="approved">The text of the revision in force; null when it was not kept.</param>
    public Result Cancel(string? reason, RoadmapText? approved)
    {
        if (!IsCancellable) return RoadmapErrors.NotCancellable;
        if (string.IsNullOrWhiteSpace(reason)) return RoadmapErrors.CancelledWithoutReason;
        if (IsRevising)
        {
            if (approved is null) return RoadmapErrors.ApprovedTextMissing;
            VoidConcurrences();
            Restore(approved);
        }

        Status = RoadmapStatus.Cancelled;
        Remark = reason.Trim();
        return Result.Ok;
    }

    /// <summary>The working text as it stands.</summary>
    public RoadmapText TakeText() => new(
        new RoadmapHeader(Title, Period)
        {
            Approval = Approval, Endorsements = Endorsements, Order = Order, Note = Note, ClosingSignature = ClosingSignature,
            Columns = Columns, Numbering = Numbering,
        },
        [.. _sections.Select(s => new SectionText(
            s.Id, s.PrintedNumber, s.Title, [.. s.Rows.Select(a => new RowText(a.Id, a.Texts, a.ManualWindows, a.ChosenAddressees))]))]);

    /// <summary>What is still there is changed back and not made anew: storage knows sections and rows by their ids.</summary>
    private void Restore(RoadmapText text)
    {
        var sections = _sections.ToDictionary(s => s.Id);
        var rows = Activities.ToDictionary(a => a.Id);
        foreach (var section in _sections) section.Rows.Clear();
        _sections.Clear();
        foreach (var part in text.Sections)
        {
            var section = sections.GetValueOrDefault(part.Id) ?? Section.Create(part.Id, Id, part.Number, part.Title);
            section.Change(part.Number, part.Title);
            foreach (var row in part.Rows)
            {
                var activity = rows.GetValueOrDefault(row.Id) ?? Activity.Create(row.Id);
                activity.Change(row.Text, text.Header.Period);
                activity.SetManualWindows(row.ManualWindows);
                activity.Address(row.Chosen);
                section.Rows.Add(activity);
            }

            _sections.Add(section);
        }

        Set(text.Header);
        Arrange();
    }
}
