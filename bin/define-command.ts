import { type Command, InvalidArgumentError, Option } from "commander";
import { isId } from "@/lib/domain/id";
import { exitCodes } from "./exit-codes";

/** Stands under the help of every command. */
export const exitCodeHelp = `
Exit codes: ${exitCodes.ok} done, ${exitCodes.failed} failed or something was found, ${exitCodes.usage} called in a wrong way.
Settings come from the environment; see the table in README.md.`;

/** Takes the exit code of a command. */
export type Report = (code: number) => void;

/** A command below another, or a group of them: with help, and ended by its exit code alone. */
export function defineCommand(parent: Command, usage: string, about: string): Command {
	return parent
		.command(usage)
		.description(about)
		.exitOverride()
		.showHelpAfterError()
		.addHelpText("after", exitCodeHelp);
}

/** The option that chooses the demonstration beside the account's own newsroom. */
export function newsroomOption(): Option {
	return new Option("--demo", "on the demonstration newsroom");
}

/** The option of whatever can print for programs. */
export function jsonOption(about = "print JSON, for programs"): Option {
	return new Option("--json", about);
}

/** An e-mail address, as far as a typing mistake can be told. */
export function toEmail(text: string): string {
	if (/^[^\s@]+@[^\s@]+$/.test(text)) return text;
	throw new InvalidArgumentError(`“${text}” is not an e-mail address.`);
}

/** An id in an argument or an option. */
export function toId(text: string): string {
	if (isId(text)) return text;
	throw new InvalidArgumentError(
		`“${text}” is not an id, which looks like 01996a4c-7f00-7000-8000-000000000001.`,
	);
}

/** A whole number between two others, both allowed. */
export function toNumberBetween(least: number, most: number): (text: string) => number {
	return (text) => {
		const number = Number(text);
		if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
		throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
	};
}

/** An option that may be given several times, each time with one of some words. */
export function repeatableOption(flags: string, about: string, choices: readonly string[]): Option {
	return new Option(flags, `${about} (choices: ${choices.join(", ")}; may be repeated)`).argParser(
		(word: string, before: readonly string[] | undefined): readonly string[] => {
			if (choices.includes(word)) return [...new Set([...(before ?? []), word])];
			throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}.`);
		},
	);
}
