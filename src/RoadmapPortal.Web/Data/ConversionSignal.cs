using System.Threading.Channels;

namespace RoadmapPortal.Web.Data;

/// <summary>Tells the job in this process that a file waits to be converted; which one, the table says.</summary>
public sealed class ConversionSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Give() => channel.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellation) => await channel.Reader.ReadAsync(cancellation);
}
