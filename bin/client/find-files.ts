import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findSourceFormat } from "@/lib/domain/source-formats";

/** What is to be imported, in the order in which it is. */
export interface FoundFiles {
	/** As they were named, or below the folders that were. */
	readonly files: readonly string[];
	/** Names of nothing that can be read. */
	readonly missing: readonly string[];
	/** How many files of folders are in no format that can be imported. */
	readonly passedOver: number;
}

/**
 * The files that some names of files and folders mean. Of a folder, and of the folders in it, those whose name has
 * the ending of a source format, by name; what is hidden or a symbolic link there is left alone. A file that is named
 * itself is taken as it is. brat annotations beside their text are no file of their own. Each file once.
 */
export async function findFiles(names: readonly string[]): Promise<FoundFiles> {
	const files = new Map<string, string>();
	const missing: string[] = [];
	let passedOver = 0;
	for (const name of names) {
		const found = await stat(name).catch(() => null);
		if (found === null) missing.push(name);
		else if (!found.isDirectory()) files.set(resolve(name), name);
		else {
			const inside = await filesIn(name);
			const wanted = inside.filter((path) => findSourceFormat(path, null) !== null);
			passedOver += inside.length - wanted.length;
			for (const path of wanted) files.set(resolve(path), files.get(resolve(path)) ?? path);
		}
	}
	// They go in with the text that they are about.
	for (const path of files.keys())
		if (files.has(path.replace(/\.ann$/i, ".txt")) && /\.ann$/i.test(path)) files.delete(path);
	return { files: [...files.values()], missing, passedOver };
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const visible = entries.filter(({ name }) => !name.startsWith("."));
	const paths: string[] = [];
	for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) paths.push(...(await filesIn(path)));
		else if (entry.isFile()) paths.push(path);
	}
	return paths;
}
