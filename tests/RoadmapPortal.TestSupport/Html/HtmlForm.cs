using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using AngleSharp.Io.Dom;

namespace RoadmapPortal.TestSupport.Html;

/// <summary>A form of a page: filled by labels, sent with all its fields (the antiforgery token among them) as a browser sends it.</summary>
public sealed class HtmlForm
{
    private readonly HtmlPage page;
    private readonly IHtmlElement button;
    private readonly IHtmlFormElement form;

    internal HtmlForm(HtmlPage page, IHtmlElement button)
    {
        this.page = page;
        this.button = button;
        form = button switch
        {
            IHtmlButtonElement { Form: { } owner } => owner,
            IHtmlInputElement { Form: { } owner } => owner,
            _ => throw new InvalidOperationException($"The button «{HtmlPage.Text(button)}» belongs to no form."),
        };
    }

    /// <summary>True when it asks for a page and changes nothing.</summary>
    public bool IsForReading => form.Method == "get";

    /// <summary>Types a text, or chooses what reads so in a list or a group of radio buttons.</summary>
    public HtmlForm Fill(string label, string value)
    {
        switch (HtmlPage.FieldIn(form, label))
        {
            case IHtmlInputElement input: input.Value = value; break;
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlSelectElement list: list.Value = OptionOf(list, value).Value; break;
            case IHtmlFieldSetElement group: ((IHtmlInputElement)HtmlPage.FieldIn(group, value)).IsChecked = true; break;
        }
        return this;
    }

    /// <summary>Sets a check box, or chooses a radio button.</summary>
    public HtmlForm Check(string label, bool isChecked = true)
    {
        ((IHtmlInputElement)HtmlPage.FieldIn(form, label)).IsChecked = isChecked;
        return this;
    }

    public HtmlForm Attach(string label, string fileName, byte[] content, string contentType = "application/octet-stream")
    {
        ((IHtmlInputElement)HtmlPage.FieldIn(form, label)).Files!.Add(new AttachedFile(fileName, content, contentType));
        return this;
    }

    /// <summary>Makes it a form that was opened before somebody else saved.</summary>
    /// <returns>False where the form does not ask for that.</returns>
    public bool Outdate()
    {
        if (form.QuerySelector("input[name='Form.Version']") is not IHtmlInputElement version) return false;
        version.Value = Guid.Empty.ToString();
        return true;
    }

    public string? Value(string label) => HtmlPage.FieldIn(form, label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value,
        _ => null,
    };

    /// <summary>The request that pressing the button makes.</summary>
    public HttpRequestMessage ToRequest()
    {
        var submission = form.GetSubmission(button) ?? throw new InvalidOperationException("The form cannot be sent.");
        var request = new HttpRequestMessage(new System.Net.Http.HttpMethod(submission.Method.ToString().ToUpperInvariant()), submission.Target.Href);
        if (submission.Method == AngleSharp.Io.HttpMethod.Post)
        {
            request.Content = new StreamContent(submission.Body);
            request.Content.Headers.TryAddWithoutValidation(HeaderNames.ContentType, submission.MimeType);
        }
        request.Headers.Referrer = page.Address;
        return request;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient client) => await client.SendAsync(ToRequest());

    public async Task<HtmlPage> SubmitAsync(HttpClient client) => await HtmlPage.ReadAsync(await SendAsync(client));

    private static IHtmlOptionElement OptionOf(IHtmlSelectElement list, string text) =>
        list.Options.FirstOrDefault(option => HtmlPage.Text(option) == text)
        ?? throw new InvalidOperationException($"The list offers no «{text}», but: {string.Join("; ", list.Options.Select(HtmlPage.Text))}.");

    private sealed class AttachedFile(string name, byte[] content, string type) : IFile
    {
        public string Name => name;
        public string Type => type;
        public int Length => content.Length;
        public DateTime LastModified => DateTime.UnixEpoch;
        public Stream Body { get; } = new MemoryStream(content);
        public bool IsClosed => false;
        public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => throw new NotSupportedException();
        public void Close() { }
        public void Dispose() => Body.Dispose();
    }
}
