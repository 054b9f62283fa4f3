using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Editing;

namespace RoadmapPortal.Web.Tests.Editing;

public sealed class OrderClausesTests
{
    [Theory]
    [InlineData("1. Утвердить карту.\n2. Контроль оставляю за собой.", "1|Утвердить карту.", "2|Контроль оставляю за собой.")]
    [InlineData("1) Утвердить:\n- карту;\n- список.\n2) Исполнить.", "1|Утвердить:\n- карту;\n- список.", "2|Исполнить.")]
    [InlineData("2.1. Назначить\n2.2 Проверить", "2.1|Назначить", "2.2|Проверить")]
    [InlineData("Утвердить.\n\nИсполнить\nв срок.", "|Утвердить.", "|Исполнить\nв срок.")]
    [InlineData("1. План на\n2023 год утвердить.", "1|План на\n2023 год утвердить.")]
    [InlineData("")]
    public void A_number_or_a_blank_line_begins_a_clause(string text, params string[] expected) =>
        Assert.Equal(expected, OrderClauses.Read(text).Select(clause => $"{clause.Number}|{clause.Text}"));

    [Fact]
    public void What_is_written_is_read_back()
    {
        OrderClause[] clauses = [new("", "Общее."), new("1", "Утвердить:\n- карту"), new("1.1", "Назначить"), new("", "Без номера"), new("2", "Исполнить"), new("3а", "Дополнить")];

        Assert.Equal(clauses, OrderClauses.Read(OrderClauses.Write(clauses)));
    }
}
