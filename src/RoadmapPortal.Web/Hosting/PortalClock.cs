namespace RoadmapPortal.Web.Hosting;

/// <summary>The portal's instant, its calendar day in the installation's one time zone, and new ids made from that instant.</summary>
public sealed class PortalClock(TimeProvider time, PortalSettings settings)
{
    /// <summary>When the portal started.</summary>
    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, settings.TimeZone);

    public Guid NewId() => Guid.CreateVersion7(Now);
}

/// <summary>The time of day goes on, the day stands still: <c>Portal:Clock:Today</c>.</summary>
public sealed class FixedDayTimeProvider(DateOnly today, TimeZoneInfo zone) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var local = TimeZoneInfo.ConvertTime(base.GetUtcNow(), zone);
        var moved = today.ToDateTime(TimeOnly.FromTimeSpan(local.TimeOfDay));
        return new DateTimeOffset(moved, zone.GetUtcOffset(moved)).ToUniversalTime();
    }
}
