import type { OperationName } from "@/lib/domain/contract/addresses";
import { operationOf } from "@/lib/domain/contract/operations";
import type { FailureCode } from "@/lib/domain/failure-codes";
import { type PolicyRow, policy } from "@/lib/domain/policy";
import type { FieldProblem } from "@/lib/domain/problem";
import type { Failure } from "@/lib/domain/result";
import { messagesFor } from "@/lib/i18n/messages";
import type { Trouble } from "./wire";

/** What a failure is told with besides itself. */
interface Circumstances {
	readonly address: string;
	readonly trouble: Trouble | null;
}

type Describe = (name: OperationName, failure: Failure, about: Circumstances) => string;

/** A failure at the command line: what went wrong, and what whoever called it can do. */
export const describeFailure: Describe = (name, failure, about) => {
	const { code } = failure;
	if (code === "busy" && about.trouble !== null)
		return describeTrouble(about.address, about.trouble);
	const describe = words[code];
	return describe === undefined ? inGeneral(failure) : describe(name, failure, about);
};

const words: Readonly<Partial<Record<FailureCode, Describe>>> = {
	"signed-out": (_name, _failure, { address }) =>
		`The newsroom at ${address} does not take this token: it is not of this newsroom, has ended or was revoked, or its member was disabled. Make another with \`npx recoupe token create\`.`,
	"token-scope": (name) =>
		`The token does not allow this: it lacks the scope ${scopesOf(name)}. Make another with it: \`npx recoupe token create --scope …\`.`,
	forbidden: () => "The member whose token this is may see this, but not do it.",
	"not-found": () =>
		"There is nothing with this id, or not for the member whose token this is. `npx recoupe dossier list` shows their dossiers.",
	"too-many": (_name, { retryAfter }) =>
		retryAfter === undefined
			? "That is as many as there may be."
			: `Too many at once. Try again in ${retryAfter} s.`,
};

function describeTrouble(address: string, trouble: Trouble): string {
	switch (trouble.kind) {
		case "unreachable":
			return `Nothing answers at ${address} (${trouble.reason}). Is the newsroom running, and is RECOUPE_URL its address?`;
		case "elsewhere":
			return `${address} sends everybody on to ${trouble.to}, and a token is not sent on. Set RECOUPE_URL to the address of the newsroom itself.`;
		case "stranger":
			return `What answers at ${address} is not Recoupe, or something in front of it (status ${trouble.status}). Is RECOUPE_URL the address of the newsroom?`;
	}
}

function scopesOf(name: OperationName): string {
	const permissions = [operationOf(name).permission ?? []].flat();
	const rows: readonly PolicyRow[] = permissions.map((permission) => policy[permission]);
	return [...new Set(rows.flatMap(({ scope }) => scope ?? []))].join(" or ");
}

function inGeneral({ code, fields = [] }: Failure): string {
	const { failures } = messagesFor("en");
	const known: Readonly<Record<string, string>> = failures.field;
	const described = fields.map(({ path, code: field }: FieldProblem) =>
		[path, known[field] ?? field].filter((part) => part !== "").join(": "),
	);
	return [failures.code[code], ...described].join(" ");
}
