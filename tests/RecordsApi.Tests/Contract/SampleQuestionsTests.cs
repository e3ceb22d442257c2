using System.Text.Json;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>
/// What people ask of the register, one request each, and what the shipped register answers: how many records there
/// are, and the values of some keys of the first ones.
/// </summary>
[Collection(SeedRegisterTests.Name)]
public sealed class SampleQuestionsTests(SeedRegisterFactory service)
{
    private const string Hialeah = "/v1/agreements/fl-hialeah-police-department-287g-task-force-1";
    private const string Miami = "/v1/agreements/fl-miami-police-department-287g-task-force-1";

    public static TheoryData<string, string, int, string, string> ListQuestions => new()
    {
        { "Which agreements were in force in Florida on 17 June 2025?", "/v1/agreements?state=FL&inForce=true&asOf=2025-06-17", 281, "status", """["active"]""" },
        { "By model?", "/v1/statistics/agreements?by=model&state=FL&inForce=true&asOf=2025-06-17", 3, "model,agreements", """["jail-enforcement",6] ["task-force",210] ["warrant-service-officer",65]""" },
        { "What stood between Hialeah's vote and today?", Hialeah + "/history", 3, "status,occurredOn", """["approved","2025-03-11"] ["pending","2025-04-03"] ["active","2025-07-02"]""" },
        { "Which had been approved locally on that day but were not signed?", "/v1/agreements?status=approved&asOf=2025-06-17", 2, "id", """["fl-doral-police-department-287g-task-force-1"] ["fl-miami-police-department-287g-task-force-1"]""" },
        { "What is the whole history of Miami's agreement?", Miami + "/history", 4, "status,occurredOn,basis", """["deferred","2025-04-24","reported"] ["approved","2025-06-17","documented"] ["pending","2025-08-27","listed"] ["active","2025-08-28","listed"]""" },
        { "Every agency in Miami-Dade County, with its status?", "/v1/agreements?within=12086", 14, "agencyId,status", """["fl-coral-gables-police-department","active"] ["fl-doral-police-department","approved"]""" },
        { "What changed since last Friday?", "/v1/changes?since=2025-12-26", 427, "kind", """["publication-accepted"]""" },
        { "What did the register say on 18 June 2025 about 17 June 2025?", "/v1/agreements?state=FL&inForce=true&asOf=2025-06-17&knownAt=2025-06-18", 279, "status", """["active"]""" },
        { "When did each state get its first task-force agreement?", "/v1/statistics/agreements?by=state&model=task-force", 38, "state,firstInForceOn", """["AL","2025-03-25"] ["AR","2025-06-30"]""" },
        { "Which have been in force longest without a break?", "/v1/agreements?inForce=true&sort=inForceSince", 1276, "id,inForceSince", """["al-etowah-county-sheriffs-office-287g-jail-enforcement-1","2016-06-08"] ["tn-knox-county-sheriffs-office-287g-jail-enforcement-1","2017-06-15"]""" },
        { "Which ended in the last 90 days?", "/v1/status-events?status=delisted,terminated,expired,withdrawn,superseded&statusFrom=2025-10-02", 28, "status", """["delisted"]""" },
        { "Which disappeared from ICE's list without explanation?", "/v1/agreements?status=delisted", 87, "id,statusSince", """["al-houston-county-sheriffs-office-287g-jail-enforcement-1","2025-12-11/2025-12-12"]""" },
        { "Who came back after leaving?", "/v1/agreements?returned=true", 12, "status", """["active"]""" },
        { "How many were in force at the end of each month since 2021, by model?", "/v1/statistics/timeline?from=2021-01-01&to=2025-12-31&every=month&by=model", 180, "period,model,inForce", """["2021-01","jail-enforcement",72] ["2021-01","task-force",0]""" },
        { "Which councils said no?", "/v1/decisions?outcome=failed,tied-failed,withdrawn", 1, "id,outcome", """["fl-fort-myers-2025-03-17-vote-1","tied-failed"]""" },
        { "Which reversed it, and how fast?", "/v1/statistics/durations?from=rejected&to=approved", 1, "count,median", "[1,4]" },
        { "How did Miami vote?", "/v1/decisions?jurisdiction=1245000", 2, "decidedOn,outcome,yes,no", """["2025-04-24","deferred",null,null] ["2025-06-17","passed",3,2]""" },
        { "Which votes were decided by one?", "/v1/decisions?byOneVote=true", 1, "yes,no", """[3,2]""" },
        { "What was put off?", "/v1/decisions?outcome=deferred", 2, "id", """["fl-miami-2025-04-24-vote-1"] ["fl-miami-shores-2025-07-15-vote-1"]""" },
        { "Which were signed without any recorded vote?", "/v1/agreements?inForce=true&decided=false", 1271, "status", """["active"]""" },
        { "How many days from approval to signature, by state?", "/v1/statistics/durations?from=approved&to=signed&by=state", 1, "state,count,lowerQuartile,median,upperQuartile", """["FL",4,42.5,64,82.25]""" },
        { "Which decisions can still be vetoed on 20 June 2025?", "/v1/decisions?openOn=2025-06-20", 0, "id", "" },
        { "Which counties have none recorded?", "/v1/jurisdictions?level=county&hasAgreement=false", 2501, "id,name", """["01005","Barbour County"]""" },
        { "Which agencies are state agencies, campuses, tribes?", "/v1/agencies?type=state-agency,campus,tribal", 84, "type", """["state-agency"]""" },
        { "Everything inside a county, whatever the level?", "/v1/agencies?within=12086", 14, "state", """["FL"]""" },
        { "The agency with this ORI?", "/v1/agencies?ori=FL0130600", 1, "id", """["fl-miami-police-department"]""" },
        { "The place with this OCD id?", "/v1/jurisdictions?ocdId=ocd-division/country:us/state:fl/place:hialeah", 1, "id", """["1230000"]""" },
        { "Which have no agreement document on file?", "/v1/agreements?document=none&inForce=true", 5, "status", """["active"]""" },
        { "Which have an addendum?", "/v1/agreements?document=addendum", 45, "program", """["287g"]""" },
        { "For which did the signed day change, from what to what?", "/v1/changes?kind=signed-day-changed", 80, "agreementId,before,after", """["tn-knox-county-sheriffs-office-287g-jail-enforcement-1","2017-06-15","2020-06-08"]""" },
        { "What exactly did ICE print about Hialeah, in which file?", Hialeah + "/listings", 6, "list", """["pending"]""" },
        { "Which facts rest on one report?", "/v1/agreements?confidence=low", 90, "confidence", """["low"]""" },
        { "Which are disputed?", "/v1/agreements?disputed=true", 2, "id", """["de-camden-police-department-287g-task-force-1"] ["fl-key-west-police-department-287g-task-force-1"]""" },
        { "Which corrections touch what I downloaded on 1 July 2025?", "/v1/changes?since=2025-07-01&corrections=true", 5, "kind", """["status-superseded"]""" },
        { "Which publications were set aside, and why?", "/v1/publications?state=quarantined", 1, "id,reason", """["ice-participating-2025-09-22-pm","The file has the columns of the pending list: the SIGNED column of the participating list is missing."]""" },
    };

    public static TheoryData<string, string, string, string> SingleRecordQuestions => new()
    {
        { "Does Hialeah have one today?", Hialeah, "status,signedOn", """["active","2025-07-02"]""" },
        { "Did it on 17 June 2025?", Hialeah + "?asOf=2025-06-17", "status,inForce", """["pending",false]""" },
        { "The place with this GEOID?", "/v1/jurisdictions/1230000", "name,level", """["Hialeah","place"]""" },
        { "From which register version is my export?", "/v1/exports", "registerVersion", """["2025-12-31-b13e8f2a"]""" },
    };

    [Theory]
    [MemberData(nameof(ListQuestions))]
    public async Task Question_is_answered_by_one_request(string question, string address, int records, string keys, string first)
    {
        var response = await service.GetJsonAsync(address);
        var data = response["data"]!.AsArray();
        var expected = first.Length == 0 ? [] : first.Replace("] [", "]\n[", StringComparison.Ordinal).Split('\n');

        Assert.True((records, first) == ((int)response["page"]!["total"]!, string.Join(' ', data.Take(expected.Length).Select(r => Values(r!, keys)))),
            $"{question} {address}: {response["page"]!["total"]} {string.Join(' ', data.Take(2).Select(r => Values(r!, keys)))}");
    }

    [Theory]
    [MemberData(nameof(ListQuestions))]
    public async Task Question_has_the_same_record_count_as_CSV(string question, string address, int records, string keys, string first)
    {
        _ = (keys, first);
        using var client = service.CreateClient();
        using var response = await client.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv");

        Assert.True(records.ToString(System.Globalization.CultureInfo.InvariantCulture) == response.Headers.GetValues("X-Total-Count").Single(), question);
    }

    [Theory]
    [MemberData(nameof(SingleRecordQuestions))]
    public async Task Question_is_answered_by_one_record(string question, string address, string keys, string values) =>
        Assert.True(Values((await service.GetJsonAsync(address))["data"]!, keys) == values, $"{question} {address}");

    private static string Values(JsonNode record, string keys) =>
        JsonSerializer.Serialize(keys.Split(',').Select(key => record[key]), JsonSerializerOptions.Web);
}
