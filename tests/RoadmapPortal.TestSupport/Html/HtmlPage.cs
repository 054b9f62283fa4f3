using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace RoadmapPortal.TestSupport.Html;

/// <summary>A page as the server answered it, asked the way a reader asks: by label, by role and name, by visible text.</summary>
public sealed class HtmlPage
{
    private HtmlPage(HttpResponseMessage response, IHtmlDocument document)
    {
        Response = response;
        Document = document;
    }

    public HttpResponseMessage Response { get; }
    public IHtmlDocument Document { get; }
    public HttpStatusCode Status => Response.StatusCode;
    public Uri Address => Response.RequestMessage!.RequestUri!;
    public string Heading => Text(Document.QuerySelector("h1") ?? throw Missing("a heading h1"));

    /// <summary>All that a reader sees, with every run of spaces as one space.</summary>
    public string VisibleText => Text(Document.QuerySelector("main") ?? Document.Body!);

    public static async Task<HtmlPage> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var html = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!.AbsoluteUri;
        var document = await BrowsingContext.New(Configuration.Default)
            .OpenAsync(request => request.Content(html).Address(address).Header("Content-Type", "text/html; charset=utf-8"));
        return new HtmlPage(response, (IHtmlDocument)document);
    }

    public IElement Select(string selector) => Document.QuerySelector(selector) ?? throw Missing(selector);

    public IReadOnlyList<IElement> SelectAll(string selector) => [.. Document.QuerySelectorAll(selector)];

    /// <summary>The one element of a role (explicit or that of its tag) with this accessible name.</summary>
    public IElement ByRole(string role, string name) =>
        Single(Document.QuerySelectorAll(SelectorOf(role)).Where(element => NameOf(element) == name), $"{role} «{name}»");

    public bool HasRole(string role, string name) =>
        Document.QuerySelectorAll(SelectorOf(role)).Any(element => NameOf(element) == name);

    public IHtmlAnchorElement Link(string name) => (IHtmlAnchorElement)ByRole("link", name);

    /// <summary>The control that has this label, or the group that has this legend.</summary>
    public IHtmlElement Field(string label) => FieldIn(Document, label);

    /// <summary>The form that has this button.</summary>
    public HtmlForm Form(string button) => new(this, (IHtmlElement)ByRole("button", button));

    /// <summary>All forms, each with the button that a browser takes for Enter, sent even where a field is missing.</summary>
    public IEnumerable<HtmlForm> Forms()
    {
        foreach (var form in Document.Forms)
        {
            if (form.Elements.FirstOrDefault(control => control is IHtmlButtonElement { Type: "submit" }) is not { } button) continue;
            form.NoValidate = true;
            yield return new HtmlForm(this, (IHtmlElement)button);
        }
    }

    /// <summary>The texts of the error summary; empty when the page shows none.</summary>
    public IReadOnlyList<string> ErrorSummary =>
        [.. Document.QuerySelectorAll(".error-summary li").Select(Text)];

    /// <summary>The error said beside the control with this label; null when there is none.</summary>
    public string? FieldError(string label)
    {
        var notes = (Field(label).GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return notes.Select(Document.GetElementById).FirstOrDefault(note => note?.ClassList.Contains("field-error") == true) is { } error
            ? TextWithout(".visually-hidden", error)
            : null;
    }

    /// <summary>Holds when the page is a refusal of what was typed: 400, and the summary says each of these.</summary>
    public void AssertInvalid(params string[] messages)
    {
        Assert.Equal(HttpStatusCode.BadRequest, Status);
        Assert.NotEmpty(ErrorSummary);
        Assert.All(messages, message => Assert.Contains(message, ErrorSummary));
    }

    internal static IHtmlElement FieldIn(IParentNode scope, string label) =>
        (IHtmlElement)Single(
            scope.QuerySelectorAll("input, select, textarea, fieldset").Where(control => control.GetAttribute("type") != "hidden" && NameOf(control) == label),
            $"field «{label}»");

    internal static string Text(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string TextWithout(string selector, IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var unwanted in copy.QuerySelectorAll(selector).ToList())
            unwanted.Remove();
        return Text(copy);
    }

    private static string NameOf(IElement element)
    {
        if (element.GetAttribute("aria-label") is { } name)
            return name;
        if (element.GetAttribute("aria-labelledby") is { } ids)
            return string.Join(' ', ids.Split(' ').Select(id => element.Owner!.GetElementById(id)).OfType<IElement>().Select(Text));
        return element switch
        {
            _ when LabelOf(element) is { } label => TextWithout("[aria-hidden=true]", label),
            IHtmlInputElement input => input.Value,
            _ => TextWithout("[aria-hidden=true]", element),
        };
    }

    private static IElement? LabelOf(IElement element) => element is IHtmlFieldSetElement
        ? element.QuerySelector("legend")
        : element.Owner!.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(label => label.HtmlFor == element.Id && element.Id is not null)
            ?? element.Closest("label");

    private static string SelectorOf(string role) => role switch
    {
        "link" => "a[href]",
        "button" => "button, input[type=submit], [role=button]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "navigation" => "nav, [role=navigation]",
        "table" => "table, [role=table]",
        "row" => "tr, [role=row]",
        "columnheader" => "th:not([scope=row]), [role=columnheader]",
        _ => $"[role={role}]",
    };

    private static IElement Single(IEnumerable<IElement> found, string what)
    {
        var elements = found.ToList();
        return elements.Count == 1 ? elements[0] : throw new InvalidOperationException($"The page has {elements.Count} × {what}, not one.");
    }

    private InvalidOperationException Missing(string what) => new($"{Address.PathAndQuery} ({(int)Status}) has no {what}.");
}
