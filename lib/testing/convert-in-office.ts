import type { Skippable } from "./given-folders";
import { runTool } from "./run-tool";

/**
 * Has LibreOffice open files and write each anew with another ending into a folder. Its profile is in `folder`, so that runs
 * beside each other do not meet. Throws when it ends badly; a test on a machine without it is skipped.
 */
export function convertInOffice(
	context: Skippable,
	folder: string,
	{
		filter,
		into = folder,
		paths,
		to,
	}: {
		/** How it is to read them, where their names do not tell: an `--infilter` of its command line. */
		readonly filter?: string;
		readonly into?: string;
		readonly paths: readonly string[];
		readonly to: string;
	},
): void {
	const profile = `-env:UserInstallation=file://${folder}/profile`;
	const reading = filter === undefined ? [] : [`--infilter=${filter}`];
	const writing = ["--convert-to", to, "--outdir", into];
	runTool(context, "soffice", [profile, "--headless", ...reading, ...writing, ...paths]);
}
