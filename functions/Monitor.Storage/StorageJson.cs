using System.Text.Json.Serialization;
using Monitor.Findings;
using Monitor.Pages;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Reporting;
using Monitor.Runs;
using Monitor.Runs.Delivery;
using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Storage;

/// <summary>The stored form of what is kept packed. Names are stable: rows of older versions are read by newer ones.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SiteSnapshot))]
[JsonSerializable(typeof(SectionTree))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FindingEvent))]
[JsonSerializable(typeof(JudgedBureau))]
[JsonSerializable(typeof(Run))]
[JsonSerializable(typeof(SiteRun))]
[JsonSerializable(typeof(SiteVisit))]
[JsonSerializable(typeof(Scorecard))]
[JsonSerializable(typeof(IssueList))]
[JsonSerializable(typeof(DeliveryAttempt))]
[JsonSerializable(typeof(ApiToken))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(CityFiles))]
[JsonSerializable(typeof(DisclosureRequest))]
[JsonSerializable(typeof(LedgerActivity))]
[JsonSerializable(typeof(LedgerDecision))]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class StorageJson : JsonSerializerContext;
