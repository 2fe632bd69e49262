using Monitor.Pages;

namespace Monitor.Findings;

/// <summary>Computes every stored copy's hash again, and looks for findings whose copy is gone.</summary>
public sealed class VerifyEvidence(IFindingStore findings, IEvidenceStore evidence, IEvidenceArchive archive)
{
    public async Task<EvidenceCheck> HandleAsync(CancellationToken stop)
    {
        var check = await archive.VerifyAsync(stop);
        HashSet<string> asked = [];
        List<EvidenceFault> gone = [];
        await foreach (var finding in findings.QueryAsync(new(), stop))
            if (finding is { IsSettled: false, Evidence.Sha256: { } hash } && asked.Add(hash) && await evidence.FindAsync(hash, stop) is null)
                gone.Add(new(hash, $"finding {finding.Id}", "问题引用的存证缺失"));
        return check with { Faults = [.. check.Faults, .. gone] };
    }
}
