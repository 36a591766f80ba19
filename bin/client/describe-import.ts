import { Argument, type Command } from "commander";
import { jsonOption, type Report } from "../define-command";
import type { Terminal } from "../terminal";
import { type InNewsroom, type Offline, offlineOptions, whoActs } from "./offline-options";
import { dossierOption } from "./thing-options";

interface ImportOptions extends Offline {
	readonly dossier: string;
	readonly json?: boolean;
}

/** What `recoupe import` takes and does. */
export function describeImport(
	command: Command,
	terminal: Terminal,
	report: Report,
	inNewsroom: InNewsroom,
): void {
	command
		.addArgument(
			new Argument(
				"<names...>",
				"files, and folders, of which all files that are one article are taken",
			),
		)
		.addOption(dossierOption().makeOptionMandatory())
		.addOption(jsonOption("print a line of JSON for each article, for programs"));
	for (const option of offlineOptions()) command.addOption(option);
	command
		.addHelpText(
			"after",
			"\nAn archive, a table and JSON lines are as many articles as they hold. A file whose bytes the dossier has an article of already is left alone: a repeat goes on where it ended.",
		)
		.action(async (names: string[], options: ImportOptions) => {
			const { importFiles } = await import("./import-files");
			const { dossier, json } = options;
			const request = { names, dossier, ...(json === undefined ? {} : { json }) };
			const email = whoActs(options, command);
			if (email === null) {
				const { connect } = await import("./connect");
				report(await importFiles(terminal, request, connect(terminal)));
				return;
			}
			const { importHere } = await import("./newsroom-here");
			await inNewsroom(options.demo === true, async () =>
				report(await importFiles(terminal, request, await importHere(email))),
			);
		});
}
