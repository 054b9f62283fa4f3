using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Tests;
using static RoadmapPortal.Domain.Tests.Mentoring.SampleMentorship;

namespace RoadmapPortal.Domain.Tests.Mentoring;

/// <summary>Whatever people do to three pairs of one school in whatever order, no register that breaks a rule comes about.</summary>
public sealed class MentorshipPropertyTests
{
    private static readonly (MentorshipStatus Before, MentorshipStatus After)[] Steps =
    [
        (MentorshipStatus.Preparation, MentorshipStatus.Active), (MentorshipStatus.Active, MentorshipStatus.Completed), (MentorshipStatus.Active, MentorshipStatus.Terminated),
    ];

    private static readonly Gen<DateOnly> Days = Gen.Choose(-60, 60).Select(Today.AddDays);

    private static readonly Gen<DateOnly?> Papers =
        Gen.Frequency((4, Gen.Constant<DateOnly?>(Today.AddDays(-40))), (1, Gen.Constant<DateOnly?>(null)), (1, Days.Select(d => (DateOnly?)d)));

    private static readonly Gen<MentorshipTerms> AnyTerms =
        from form in Gen.Elements(Teachers, Teachers, Heads, Pupils)
        from mentor in Gen.Elements<Guid?>(Mentor, Mentor, OtherMentor, Retired, Stranger, null)
        from outside in Gen.Elements("", "", "", "Доцент Семёнов А. Б.")
        from mentees in Gen.SubListOf(Novice, Novice, OtherMentor, Mentor, Retired)
        from minors in Gen.Elements<string[]>([], [], ["М. К., 8 «Б»"], ["Марина Кузнецова"])
        from number in Gen.Elements("41-од", "41-од", "41-од", "")
        from first in Days
        from length in Gen.Choose(-5, 90)
        from order in Papers
        from consent in Papers
        from parents in Papers
        select new MentorshipTerms(form.Id, MentoringMode.Group, first, first.AddDays(length))
        {
            MentorId = mentor, OutsideMentor = outside, MenteeIds = [.. mentees.Distinct()], MinorMentees = minors,
            Papers = new() { OrderNumber = number, OrderDate = order, MentorConsent = consent, MenteeConsent = parents, ProcessingConsent = parents },
        };

    private static readonly Gen<Verb> AnyVerb =
        from kind in Gen.Frequency((4, Gen.Constant(0)), (5, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)), (1, Gen.Constant(4)), (1, Gen.Constant(5)))
        from pair in Gen.Choose(0, 2)
        from terms in AnyTerms
        from day in Days
        from text in Gen.Elements("Готово", " ", "")
        select new Verb(kind, pair, terms, day, text);

    [Fact]
    public void No_sequence_of_verbs_leads_to_a_register_that_breaks_a_rule() =>
        Prop.ForAll(AnyVerb.ListOf(25).ToArbitrary(), KeepsTheRules).Hold();

    /// <summary>The generator must reach what the property speaks of.</summary>
    [Fact]
    public void Such_sequences_reach_every_status()
    {
        var reached = AnyVerb.ListOf(25).Sample(400).SelectMany(verbs =>
        {
            var pairs = Start();
            foreach (var verb in verbs) Do(verb, pairs);
            return pairs.Select(p => p.Status);
        }).ToHashSet();
        Assert.Equal(Enum.GetValues<MentorshipStatus>().ToHashSet(), reached);
    }

    private static bool KeepsTheRules(IList<Verb> verbs)
    {
        var pairs = Start();
        foreach (var verb in verbs)
        {
            var (before, image) = (pairs[verb.Pair].Status, Image(pairs[verb.Pair]));
            var result = Do(verb, pairs);
            var after = pairs[verb.Pair].Status;
            if (!result.Done && Image(pairs[verb.Pair]) != image) return false;
            if (after != before && !Steps.Contains((before, after))) return false;
            // Papers lie in the past when a pair begins and stay there: the day does not move in this test.
            if (!pairs.All(IsSound) || pairs.Where(IsActive).Any(a => pairs.Where(IsActive).Any(b => a != b && AreRivals(a.Terms, b.Terms)))) return false;
        }

        return true;
    }

    private static Mentorship[] Start() => [Prepared(), Prepared(), Prepared(Terms with { MenteeIds = [], CuratorId = null })];

    private static Domain.Kernel.Result Do(Verb verb, Mentorship[] pairs)
    {
        var pair = pairs[verb.Pair];
        Mentorship[] others = [.. pairs.Where(p => p != pair && IsActive(p))];
        return verb.Kind switch
        {
            0 => pair.Change(verb.Terms, Context(verb.Terms, others)),
            1 => pair.Activate(Context(pair.Terms, others)),
            2 => pair.Complete(verb.Day, verb.Text, Today),
            3 => pair.Terminate(verb.Day, verb.Day, verb.Text, agreed: true, Today),
            4 => pair.Archive(),
            _ => pair.Restore(),
        };
    }

    private static bool IsActive(Mentorship pair) => pair.Status == MentorshipStatus.Active;

    /// <summary>Said again in other words than the rules say it.</summary>
    private static bool IsSound(Mentorship pair)
    {
        var (terms, papers) = (pair.Terms, pair.Papers);
        var hasMinors = pair.FormId == Pupils.Id;
        var kept = terms.From <= terms.To && (terms.MentorId is null) == (terms.OutsideMentor.Length > 0)
            && !terms.MenteeIds.Any(id => id == terms.MentorId || id == Stranger) && terms.MentorId != Stranger
            && !terms.MinorMentees.Contains("Марина Кузнецова") && (hasMinors ? terms.MenteeIds.Count == 0 : terms.MinorMentees.Count == 0);
        var ready = terms.MenteeCount > 0 && papers.OrderNumber.Length > 0 && papers.OrderDate <= Today && papers.MentorConsent <= Today
            && (!hasMinors || (papers.MenteeConsent <= Today && papers.ProcessingConsent <= Today))
            && terms.MentorId != Retired && !terms.MenteeIds.Contains(Retired);
        return kept && pair.Status switch
        {
            MentorshipStatus.Preparation => pair.EndedOn is null && pair.Outcome.Length == 0,
            MentorshipStatus.Active => ready && !pair.IsArchived && pair.EndedOn is null,
            MentorshipStatus.Completed => ready && pair.Outcome == "Готово" && pair.EndedOn >= terms.From && pair.EndedOn <= Today,
            _ => ready && pair.Outcome == "Готово" && pair.EndedOn <= Today && pair.NoticeOn <= pair.EndedOn,
        };
    }

    private static bool AreRivals(MentorshipTerms a, MentorshipTerms b) =>
        a.From <= b.To && b.From <= a.To && a.MenteeIds.Any(b.MenteeIds.Contains)
        && (a.FormId == b.FormId || (a.MentorId == b.MentorId && a.OutsideMentor == b.OutsideMentor));

    private static string Image(Mentorship pair) => JsonSerializer.Serialize(pair);

    private sealed record Verb(int Kind, int Pair, MentorshipTerms Terms, DateOnly Day, string Text);
}
