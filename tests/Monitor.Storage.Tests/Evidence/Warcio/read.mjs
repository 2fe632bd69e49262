// Reads a WARC file with warcio, a library of the Webrecorder project, and prints each record as a line of JSON.
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";
import { createHash } from "node:crypto";

const file = createReadStream(process.argv[2]);
for await (const record of new WARCParser(file)) {
  const payload = await record.readFully(true);
  console.log(JSON.stringify({
    type: record.warcType,
    url: record.warcTargetURI,
    date: record.warcDate,
    digest: record.warcPayloadDigest,
    status: record.httpHeaders?.statusCode,
    contentType: record.httpHeaders?.headers.get("content-type"),
    sha256: createHash("sha256").update(payload).digest("hex"),
  }));
}
