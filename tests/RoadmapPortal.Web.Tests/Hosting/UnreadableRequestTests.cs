using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Hosting;

/// <summary>Requests that no browser makes: they are refused as what they are, and never by an error of ours.</summary>
public sealed class UnreadableRequestTests
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 1100).Select(i => $"f{i}=x")) },
        { "application/x-www-form-urlencoded", new string('k', 5000) + "=1" },
        { "application/x-www-form-urlencoded", "Form.Name=a%00b" },
        { "multipart/form-data", "x" },
        { "multipart/form-data; boundary=x", "not a part" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task Without_a_session_one_is_asked_to_sign_in(string type, string body)
    {
        var portal = await PortalFactory.SharedAsync(DatabaseKind.Sqlite);
        using var request = Request("/organizations/new", type, body);
        request.Headers.Add("Origin", "http://localhost");
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Anonymous().SendAsync(request)).StatusCode);
    }

    [Theory, MemberData(nameof(Bodies))]
    [InlineData("application/x-www-form-urlencoded", "Form[0][=1")]
    public async Task With_a_session_and_a_right_token_the_answer_is_400(string type, string body)
    {
        var portal = await PortalFactory.SharedAsync(DatabaseKind.Sqlite);
        var user = await portal.Data.UserAsync(Role.Methodologist);
        var roadmap = await portal.Data.RoadmapAsync(user, new ActivityText("Семинар", "Март 2023 г."));
        var client = await portal.Data.SignInAsync(user);
        var token = (await client.OpenAsync("/account")).Select("input[name=__RequestVerificationToken]").GetAttribute("value");
        foreach (var address in new[] { "/organizations/new", "/roadmaps/new", "/roadmaps/import", $"/roadmaps/{roadmap.Id}/edit/header" })
        {
            using var request = Request(address, type, body);
            request.Headers.Add("RequestVerificationToken", token);
            Assert.Equal((address, HttpStatusCode.BadRequest), (address, (await client.SendAsync(request)).StatusCode));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_address_with_odd_characters_is_read_without_them(DatabaseKind kind)
    {
        var client = await (await PortalFactory.SharedAsync(kind)).Data.SignedInAsync(Role.Methodologist);
        foreach (var address in new[] { "/roadmaps?text=%00", "/network?text=%00", "/roadmaps?text=%EF%BF%BE", "/roadmaps?text[=1", "/network?text[=1" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Head_is_answered_as_get()
    {
        var portal = await PortalFactory.SharedAsync(DatabaseKind.Sqlite);
        foreach (var address in new[] { "/network", "/accessibility", "/account/login", "/network/roadmaps/none" })
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            Assert.Equal((await portal.Anonymous().GetAsync(address)).StatusCode, (await portal.Anonymous().SendAsync(head)).StatusCode);
        }
    }

    private static HttpRequestMessage Request(string address, string type, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return request;
    }
}
