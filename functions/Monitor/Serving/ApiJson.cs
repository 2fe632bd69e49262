using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Serving.Endpoints;

namespace Monitor.Serving;

/// <summary>The wire format, declared: camelCase, enums in kebab-case, Chinese unescaped. Golden files freeze it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(KebabCase<Outcome>), typeof(KebabCase<FindingStatus>), typeof(KebabCase<BureauClass>), typeof(KebabCase<ParameterKind>), typeof(KebabCase<Role>), typeof(KebabCase<DeliveryState>), typeof(KebabCase<LedgerState>),
        typeof(KebabCase<NodeState>), typeof(KebabCase<SectionState>), typeof(KebabCase<SeenIn>), typeof(KebabCase<NameMatch>), typeof(KebabCase<SiteState>)])]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Listing<BureauRow>))]
[JsonSerializable(typeof(BureauDetail))]
[JsonSerializable(typeof(Listing<FindingRow>))]
[JsonSerializable(typeof(FindingDetail))]
[JsonSerializable(typeof(Listing<EventRow>))]
[JsonSerializable(typeof(Listing<ScorecardRow>))]
[JsonSerializable(typeof(Scorecard))]
[JsonSerializable(typeof(BureauScore))]
[JsonSerializable(typeof(Listing<IssueListRow>))]
[JsonSerializable(typeof(IssueList))]
[JsonSerializable(typeof(Listing<RunRow>))]
[JsonSerializable(typeof(Run))]
[JsonSerializable(typeof(Listing<CheckRow>))]
[JsonSerializable(typeof(Listing<SectionRow>))]
[JsonSerializable(typeof(TreeListing<RequiredSection>))]
[JsonSerializable(typeof(TreeListing<SectionNode>))]
[JsonSerializable(typeof(Listing<AuditRow>))]
[JsonSerializable(typeof(HealthRow))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(DecisionBody))]
[JsonSerializable(typeof(RunBody))]
[JsonSerializable(typeof(CloseBody))]
[JsonSerializable(typeof(LedgerImportRow))]
[JsonSerializable(typeof(Listing<SimilarFault>))]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(ReviewRow))]
[JsonSerializable(typeof(SentRow))]
[JsonSerializable(typeof(DraftsBody))]
[JsonSerializable(typeof(WhatIfRow))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context every endpoint writes with. Markup characters stay escaped, so a body is harmless even where it is taken for a page.</summary>
    public static ApiJson Wire => Relaxed.Context;

    // A class of its own: it starts after the generated half has made its defaults
    private static class Relaxed
    {
        public static readonly ApiJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
    }
}

internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;

/// <summary>A page of a list; <paramref name="Next"/> is the cursor of the next page, null at the end.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next = null);
