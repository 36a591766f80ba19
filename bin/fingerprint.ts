import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** A digest of the names and contents of files and of all files in folders; what does not exist counts as empty. */
export async function fingerprint(
	root: string,
	names: readonly string[],
	skip: (path: string) => boolean,
): Promise<string> {
	const hash = createHash("sha256");
	for (const name of names) {
		for (const path of await filesUnder(join(root, name))) {
			const place = relative(root, path);
			if (!skip(place))
				hash
					.update(`${place}\0`)
					.update(await readFile(path))
					.update("\0");
		}
	}
	return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
	const found = await stat(path).catch(() => null);
	if (found === null) return [];
	if (!found.isDirectory()) return [path];
	const names = (await readdir(path)).sort();
	return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat();
}
