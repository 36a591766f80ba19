import { type Named, toFileName } from "@/lib/exports/file-name";

/**
 * Names for files of articles in one folder, without an extension: as `toFileName` gives them, with a number after
 * those that a file system could take for one that is there already.
 */
export function uniqueStems(): (named: Named) => string {
	const taken = new Set<string>();
	return (named) => {
		const stem = toFileName(named, "").slice(0, -".".length);
		let unique = stem;
		for (let n = 2; taken.has(fold(unique)); n += 1) unique = `${stem} (${n})`;
		taken.add(fold(unique));
		return unique;
	};
}

// Windows and macOS tell neither case nor composition apart.
function fold(name: string): string {
	return name.normalize("NFKC").toLowerCase().normalize("NFKC");
}
