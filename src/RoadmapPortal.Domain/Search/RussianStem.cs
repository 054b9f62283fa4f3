using System.Collections.Frozen;

namespace RoadmapPortal.Domain.Search;

/// <summary>
/// What the forms of a Russian word have in common, by the Snowball algorithm (snowballstem.org, «Russian stemming algorithm»):
/// «наставников» and «наставнику» are both «наставник». Words of other alphabets stay as they are.
/// </summary>
public static class RussianStem
{
    private const string Vowels = "аеиоуыэюя";

    // The value says whether an ending is one only after а or я.
    private static readonly Endings Gerund = new("в вши вшись", "ив ивши ившись ыв ывши ывшись");
    private static readonly Endings Reflexive = new("", "ся сь");
    private static readonly Endings Adjective = new("", "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
    private static readonly Endings Participle = new("ем нн вш ющ щ", "ивш ывш ующ");
    private static readonly Endings Verb = new(
        "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");
    private static readonly Endings Noun = new(
        "", "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
    private static readonly Endings Superlative = new("", "ейш ейше");

    /// <summary>The stem of a word in lower case with ё written as е.</summary>
    public static string Of(string word)
    {
        var (from, derivedFrom) = Regions(word);
        var stem = word.AsSpan();
        if (!Cut(ref stem, from, Gerund)) CutInflection(ref stem, from);
        if (Ends(stem, from, "и")) stem = stem[..^1];
        if (Ends(stem, derivedFrom, "ость")) stem = stem[..^4];
        else if (Ends(stem, derivedFrom, "ост")) stem = stem[..^3];
        var isSuperlative = Cut(ref stem, from, Superlative);
        if (Ends(stem, from, "нн") || (!isSuperlative && Ends(stem, from, "ь"))) stem = stem[..^1];
        return stem.ToString();
    }

    private static void CutInflection(ref ReadOnlySpan<char> word, int from)
    {
        Cut(ref word, from, Reflexive);
        if (Cut(ref word, from, Adjective)) Cut(ref word, from, Participle);
        else if (!Cut(ref word, from, Verb)) Cut(ref word, from, Noun);
    }

    /// <summary>Where inflections may begin (after the first vowel), and where the suffix -ость may.</summary>
    private static (int From, int DerivedFrom) Regions(string word)
    {
        var from = Past(word, 0, vowel: true);
        return (from, Past(word, Past(word, Past(word, from, vowel: false), vowel: true), vowel: false));
    }

    private static int Past(string word, int start, bool vowel)
    {
        for (var i = start; i < word.Length; i++)
            if (Vowels.Contains(word[i], StringComparison.Ordinal) == vowel) return i + 1;
        return word.Length;
    }

    private static bool Ends(ReadOnlySpan<char> word, int from, string ending) =>
        word.Length - ending.Length >= from && word.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>Cuts the longest of the endings off; one that needs а or я before it and has none is not given up for a shorter one.</summary>
    private static bool Cut(ref ReadOnlySpan<char> word, int from, Endings endings)
    {
        for (var length = Math.Min(endings.Longest, word.Length - from); length > 0; length--)
        {
            if (!endings.Find(word[^length..], out var afterVowel)) continue;
            var rest = word[..^length];
            if (afterVowel && (rest.Length <= from || rest[^1] is not ('а' or 'я'))) return false;
            word = rest;
            return true;
        }

        return false;
    }

    private sealed class Endings
    {
        private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _all;

        public Endings(string afterVowel, string others)
        {
            var all = Split(afterVowel).Select(e => (e, true)).Concat(Split(others).Select(e => (e, false))).ToFrozenDictionary(e => e.Item1, e => e.Item2);
            Longest = all.Keys.Max(e => e.Length);
            _all = all.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public int Longest { get; }

        public bool Find(ReadOnlySpan<char> ending, out bool afterVowel) => _all.TryGetValue(ending, out afterVowel);

        private static string[] Split(string endings) => endings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
