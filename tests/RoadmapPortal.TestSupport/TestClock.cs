namespace RoadmapPortal.TestSupport;

/// <summary>A clock that stands still until a test moves it; it starts on Monday 6 March 2023, 9:00 in Moscow.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2023, 3, 6, 9, 0, 0, TimeSpan.FromHours(3));

    private DateTimeOffset now = Start;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void Set(DateTimeOffset instant) => now = instant;

    public void Advance(TimeSpan by) => now += by;
}
