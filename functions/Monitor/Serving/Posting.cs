using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Monitor.Findings;
using Monitor.Serving.Endpoints;

namespace Monitor.Serving;

/// <summary>What writing endpoints share: a body as JSON or as a form of the dashboard, and the answer in the same kind.</summary>
internal static class Posting
{
    extension(Call call)
    {
        /// <summary>Whether a form of the dashboard was posted.</summary>
        public bool IsForm => call.Http.Request.HasFormContentType;

        /// <summary>Nothing was posted with it.</summary>
        public bool HasNoBody => call.Http.Request is { ContentLength: null or 0, HasFormContentType: false } request && !request.Headers.ContainsKey("Transfer-Encoding");

        /// <exception cref="ProblemException">400, 413 or 415: the body cannot be read.</exception>
        public async Task<T> BodyAsync<T>(JsonTypeInfo<T> type, Func<IFormCollection, T> fromForm, CancellationToken stop) where T : class
        {
            if (call.IsForm) return fromForm(await call.FormAsync(stop));
            call.HoldSize();
            if (!call.Http.Request.HasJsonContentType()) throw new ProblemException(Reply.Problem(StatusCodes.Status415UnsupportedMediaType, "应提交 application/json"));
            try
            {
                return await JsonSerializer.DeserializeAsync(call.Http.Request.Body, type, stop) ?? throw new JsonException("null");
            }
            catch (Exception wrong) when (wrong is JsonException or BadHttpRequestException)
            {
                throw new ProblemException(wrong is BadHttpRequestException cut
                    ? Reply.Problem(cut.StatusCode, "提交的内容无法读取或过大")
                    : Reply.Problem(StatusCodes.Status400BadRequest, "提交的内容不是有效的 JSON", (wrong as JsonException)?.Path));
            }
        }

        /// <summary>A posted file and its name: a field of a form, else the body itself, named by its type.</summary>
        /// <exception cref="ProblemException">400 or 413: there is none, or it is too large.</exception>
        public async Task<(byte[] File, string Name)> FileAsync(string field, CancellationToken stop)
        {
            using var bytes = new MemoryStream();
            var name = call.Http.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true ? "ledger.csv" : "ledger.xlsx";
            if (call.IsForm)
            {
                if ((await call.FormAsync(stop)).Files.GetFile(field) is not { } posted) throw new ProblemException(Reply.Problem(StatusCodes.Status400BadRequest, "请选择文件"));
                await posted.CopyToAsync(bytes, stop);
                name = Path.GetFileName(posted.FileName);
            }
            else
            {
                call.HoldSize();
                try
                {
                    await call.Http.Request.Body.CopyToAsync(bytes, stop);
                }
                catch (BadHttpRequestException wrong)
                {
                    throw new ProblemException(Reply.Problem(wrong.StatusCode, "提交的内容无法读取或过大"));
                }
            }
            return bytes.Length > 0 ? (bytes.ToArray(), name) : throw new ProblemException(Reply.Problem(StatusCodes.Status400BadRequest, "没有收到文件"));
        }

        /// <summary>The answer to a write: the finding as JSON, or back to its page.</summary>
        public Reply Written(Rectified? outcome) => outcome switch
        {
            { Finding: { } finding } when call.IsForm => Reply.SeeOther($"/findings/{finding.Id}"),
            { Finding: { } finding } => Reply.Json(FindingRow.Of(finding), ApiJson.Wire.FindingRow),
            Rectified.Refused refused => Reply.Problem(StatusCodes.Status409Conflict, "目前的状态不允许这样做", refused.Why),
            _ => Reply.NotFound("没有这个问题。"),
        };
    }
}
