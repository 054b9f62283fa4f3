namespace RoadmapPortal.Documents.Excel;

/// <summary>The register of mentoring pairs and groups, for one sheet of a workbook.</summary>
/// <param name="Organization">The organisation that issues it.</param>
/// <param name="AsOf">The day the states are true for.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Figures">How many there are in each state.</param>
/// <param name="Rows">The pairs and groups.</param>
public sealed record MentoringRegister(
    string Organization, DateOnly AsOf, DateTimeOffset Created, IReadOnlyList<NamedCell> Figures, IReadOnlyList<MentoringRegisterRow> Rows);

/// <summary>One pair or group.</summary>
/// <param name="Organization">The organisation whose employees they are.</param>
/// <param name="Form">The form of mentoring.</param>
/// <param name="Mode">The kind of mentoring.</param>
/// <param name="Mentor">The mentor.</param>
/// <param name="MentorPost">The mentor's post, or null.</param>
/// <param name="Mentees">The mentees, one a line; of minors only the number.</param>
/// <param name="Curator">The curator, or null.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="State">The name of the state.</param>
/// <param name="Order">The number of the order, or null.</param>
/// <param name="OrderDate">Its date.</param>
/// <param name="MentorConsent">The date of the mentor's consent.</param>
/// <param name="ContractSupplement">The date of the supplement to the contract.</param>
/// <param name="MenteeConsent">The date of the mentees' consent.</param>
/// <param name="ProcessingConsent">The date of the consent to the processing of personal data.</param>
/// <param name="EndedOn">The day it ended, or null.</param>
/// <param name="Outcome">The result or the reason of the early end, or null.</param>
public sealed record MentoringRegisterRow(
    string Organization,
    string Form,
    string Mode,
    string Mentor,
    string? MentorPost,
    string Mentees,
    string? Curator,
    DateOnly From,
    DateOnly To,
    string State,
    string? Order,
    DateOnly? OrderDate,
    DateOnly? MentorConsent,
    DateOnly? ContractSupplement,
    DateOnly? MenteeConsent,
    DateOnly? ProcessingConsent,
    DateOnly? EndedOn,
    string? Outcome);
