using Monitor.Checks;
using Monitor.Planning;

namespace Monitor.Scoring;

/// <summary>What a bureau would score if some of its findings were mended, everything else unchanged.</summary>
public static class WhatIf
{
    /// <summary>The bureau's score with these findings met, and its rank beside the others' scores. What a mended section would then show is not known and stays as it is.</summary>
    public static BureauScore Mended(City city, IReadOnlyList<ScoredVerdict> verdicts, Bureau bureau, Scorecard beside, IReadOnlySet<string> findings, OfficeInput? input = null)
    {
        var score = BureauScoring.Score(bureau, city.Indicators, [.. verdicts.Select(verdict => findings.Contains(verdict.Finding) ? Met(verdict) : verdict)], Without(input, bureau.Id, findings)).Score;
        return Ranking.Rank(beside.Bureaus.Where(other => other.Bureau != bureau.Id).Append(score)).First(ranked => ranked.Bureau == bureau.Id);
    }

    /// <summary>How far each fault alone would lift the bureau's score, most first; a fault behind a cap or a veto that stays lifts nothing.</summary>
    public static IReadOnlyList<Gain> Gains(City city, IReadOnlyList<ScoredVerdict> verdicts, Bureau bureau, OfficeInput? input = null)
    {
        decimal ScoreOf(IReadOnlyList<ScoredVerdict> judged, OfficeInput given) => BureauScoring.Score(bureau, city.Indicators, judged, given).Score.Score;
        var now = ScoreOf(verdicts, input ?? OfficeInput.None);
        return
        [
            .. verdicts.Where(verdict => verdict.IsFault).DistinctBy(fault => fault.Finding)
                .Select(fault => new Gain(fault.Finding, ScoreOf(
                    [.. verdicts.Select(verdict => verdict.Finding == fault.Finding ? Met(verdict) : verdict)],
                    Without(input, bureau.Id, new HashSet<string> { fault.Finding })) - now))
                .OrderByDescending(gain => gain.Points).ThenBy(gain => gain.Finding, StringComparer.Ordinal),
        ];
    }

    private static ScoredVerdict Met(ScoredVerdict verdict) =>
        verdict with { Status = null, Judgement = verdict.Judgement with { Verdict = verdict.Verdict with { Outcome = Outcome.Met, NilNote = false } } };

    private static OfficeInput Without(OfficeInput? input, string bureau, IReadOnlySet<string> findings)
    {
        input ??= OfficeInput.None;
        return input with { Vetoes = [.. input.Vetoes.Where(veto => veto.Bureau != bureau || veto.Finding is null || !findings.Contains(veto.Finding))] };
    }
}

/// <summary>Points of the bureau's score that mending one finding brings.</summary>
public sealed record Gain(string Finding, decimal Points);
