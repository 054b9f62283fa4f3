using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class VerificationCodeTests
{
    [Fact]
    public void A_code_says_the_beginning_of_the_hash_however_it_is_typed() =>
        Prop.ForAll(Gen.Choose(0, 15).ArrayOf(64).ToArbitrary(), digits =>
        {
            var hash = string.Concat(digits.Select(digit => digit.ToString("x", null)));
            var code = VerificationCode.Of(hash);
            Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", code);
            foreach (var typed in new[] { code, code.ToLowerInvariant(), code.Replace("-", " ", StringComparison.Ordinal), code.Replace("-", "", StringComparison.Ordinal), code.Replace('0', 'O').Replace('1', 'l'), code.Replace('A', 'А').Replace('C', 'с') })
                Assert.Equal(hash[..VerificationCode.HashDigits], VerificationCode.HashOf(typed));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QM-2XDT")]
    [InlineData("K7QM-2XDT-9FQRR")]
    [InlineData("K7QM-2XDT-9FQU")]
    [InlineData("код с бумаги")]
    public void What_is_no_code_is_told(string? typed) => Assert.Null(VerificationCode.HashOf(typed));
}
