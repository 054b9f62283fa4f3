using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>Приказ as it is typed: a row a clause, the control clause apart, because it always comes last.</summary>
public sealed class OrderForm
{
    public static readonly IReadOnlyList<SelectListItem> Marks =
        [.. Enum.GetValues<OrderMark>().Select(mark => new SelectListItem(mark.Name(), $"{mark}"))];

    [Display(Name = "Шапка приказа")]
    public string? Institution { get; set; }

    [Display(Name = "Номер приказа")]
    public string? Number { get; set; }

    [Display(Name = "Дата приказа")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Место издания")]
    public string? Place { get; set; }

    [Display(Name = "О чём приказ")]
    public string? Subject { get; set; }

    [Display(Name = "Преамбула")]
    public string? Preamble { get; set; }

    public List<ClauseForm> Clauses { get; set; } = [];

    [Display(Name = "Кто контролирует исполнение")]
    public string? Control { get; set; }

    public string? ControlNumber { get; set; }

    [Display(Name = "Должность подписывающего")]
    public string? SignatoryPost { get; set; }

    [Display(Name = "Инициалы и фамилия подписывающего")]
    public string? SignatoryName { get; set; }

    [Display(Name = "Отметка на дорожной карте")]
    public OrderMark Mark { get; set; }

    /// <summary>The fingerprint of the values that the form was opened with.</summary>
    public string? Seen { get; set; }

    /// <summary>True while the clauses are numbered 1, 2, 3 …: then they are numbered anew when one is added, moved or removed.</summary>
    public bool CountsPlainly =>
        Clauses.Select(c => c.Number).Append(ControlNumber).Where((number, i) => i < Clauses.Count || HasControl).Index()
            .All(clause => FormText.Clean(clause.Item) == Ordinal(clause.Index));

    private bool HasControl => FormText.Clean(Control).Length > 0;

    public static OrderForm Of(Order? order)
    {
        if (order is null) return new();
        var control = order.Clauses is [.., var last] && last.IsControl() ? last : null;
        return new()
        {
            Institution = order.Institution,
            Number = order.Number,
            Date = order.Date,
            Place = order.Place,
            Subject = order.Subject,
            Preamble = order.Preamble,
            Clauses = [.. order.Clauses.Where(c => c != control).Select(c => new ClauseForm { Number = c.Number, Charged = c.Charged, Text = c.Text })],
            Control = control?.Text,
            ControlNumber = control?.Number,
            SignatoryPost = order.SignatoryPost,
            SignatoryName = order.SignatoryName,
            Mark = order.Mark,
        };
    }

    /// <summary>The order to keep; rows left blank are none.</summary>
    public Order ToOrder()
    {
        var plain = CountsPlainly;
        List<OrderClause> clauses =
        [
            .. Clauses.Where(c => !c.IsBlank).Select(c => new OrderClause(FormText.Clean(c.Number), FormText.Clean(c.Text)) { Charged = FormText.OrNull(c.Charged) }),
            .. HasControl ? [new OrderClause(FormText.Clean(ControlNumber), FormText.Clean(Control))] : Array.Empty<OrderClause>(),
        ];
        return new Order(
            FormText.Clean(Institution), FormText.OrNull(Number), Date, FormText.OrNull(Place), FormText.Clean(Subject), FormText.Clean(Preamble),
            plain ? [.. clauses.Select((clause, i) => clause with { Number = Ordinal(i) })] : clauses,
            FormText.OrNull(SignatoryPost), FormText.OrNull(SignatoryName)) { Mark = Mark };
    }

    /// <summary>Adds, moves or removes a row: «add», «up-2», «down-2», «remove-2», rows counted from 0. Anything else changes nothing.</summary>
    public void Arrange(string? what)
    {
        var plain = CountsPlainly;
        var (verb, row) = what?.Split('-') is [var name, var place] && int.TryParse(place, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < Clauses.Count
            ? (name, at)
            : (what, -1);
        switch (verb, row)
        {
            case ("add", _) when Clauses.Count < Order.ClausesAtMost: Clauses.Add(new ClauseForm()); break;
            case ("up", > 0): (Clauses[row - 1], Clauses[row]) = (Clauses[row], Clauses[row - 1]); break;
            case ("down", >= 0) when row + 1 < Clauses.Count: (Clauses[row], Clauses[row + 1]) = (Clauses[row + 1], Clauses[row]); break;
            case ("remove", >= 0): Clauses.RemoveAt(row); break;
        }

        if (!plain) return;
        foreach (var (i, clause) in Clauses.Index()) clause.Number = Ordinal(i);
        ControlNumber = Ordinal(Clauses.Count);
    }

    /// <summary>The form in words, to compare two of them.</summary>
    public IEnumerable<FormValue> Values()
    {
        var order = ToOrder();
        yield return new("Шапка приказа", order.Institution);
        yield return new("Номер и дата", $"{order.Number} {order.Date:dd.MM.yyyy}".Trim());
        yield return new("Место издания", order.Place ?? "");
        yield return new("О чём приказ", order.Subject);
        yield return new("Преамбула", order.Preamble);
        yield return new("Пункты приказа", string.Join('\n', order.Clauses.Select(c => PrintedNumbers.Before(c.Number, c.Printed()))));
        yield return new("Кому поручено", string.Join('\n', order.Clauses.Select(c => c.Charged).OfType<string>()));
        yield return new("Подпись", $"{order.SignatoryPost} {order.SignatoryName}".Trim());
        yield return new("Отметка на дорожной карте", order.Mark.Name());
    }

    private static string Ordinal(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Пункт приказа as it is typed.</summary>
public sealed class ClauseForm
{
    [Display(Name = "Номер")]
    public string? Number { get; set; }

    [Display(Name = "Кому")]
    public string? Charged { get; set; }

    [Display(Name = "Что сделать")]
    public string? Text { get; set; }

    public bool IsBlank => FormText.Clean(Charged).Length + FormText.Clean(Text).Length == 0;
}

/// <param name="Corner">What the corner of the roadmap will say.</param>
public sealed record OrderPage(OrderForm Form, RoadmapCrumb Roadmap, bool IsNew, IReadOnlyList<CornerLine> Corner)
{
    public SavedMeanwhile? Saved { get; init; }

    public static OrderPage Of(OrderForm form, Roadmap roadmap)
    {
        var order = form.ToOrder();
        var corner = ApprovalCorners.Approval(roadmap.Approval.By(order), order, roadmap.Title);
        return new OrderPage(form, RoadmapCrumb.Of(roadmap), roadmap.Order is null, [.. corner]);
    }
}
