import { Option } from "commander";
import { toId } from "../define-command";

/** The option that names a dossier. */
export function dossierOption(): Option {
	return new Option("--dossier <id>", "the dossier").argParser(toId);
}

/** The option that names an article. */
export function articleOption(): Option {
	return new Option("--article <id>", "the article").argParser(toId);
}
