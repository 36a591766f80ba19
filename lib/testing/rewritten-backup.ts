import { createHash } from "node:crypto";
import { rawZip } from "./raw-zip";
import { readZip } from "./read-zip";

/** A backup whose files were changed by somebody who knew how to write its manifest anew. */
export async function rewriteBackup(
	bytes: Uint8Array,
	edit: (path: string, content: string) => string,
): Promise<Uint8Array> {
	const files = new Map<string, Buffer>();
	for (const [path, content] of await readZip(bytes)) {
		const isText = path.endsWith(".json") || path.endsWith(".jsonld");
		files.set(path, isText ? Buffer.from(edit(path, content.toString("utf8"))) : content);
	}
	const manifest = JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "{}");
	for (const file of manifest.files) {
		const content = files.get(file.path) ?? Buffer.alloc(0);
		file.size = content.byteLength;
		file.sha256 = createHash("sha256").update(content).digest("hex");
	}
	files.set("manifest.json", Buffer.from(JSON.stringify(manifest)));
	return rawZip([...files].map(([name, content]) => ({ name, bytes: content })));
}
