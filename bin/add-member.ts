import { randomBytes } from "node:crypto";
import { type AddMember, addMemberSchema } from "@/lib/domain/member";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import { promptPassword, readPassword } from "./ask-password";

/** What `recoupe member add` was called with. */
export interface MemberRequest {
	readonly email: string;
	readonly name: string;
	readonly role: string;
	readonly locale: string;
	/** Read the password from the standard input instead of asking for it. */
	readonly passwordStdin: boolean;
}

/** A member to be, checked, and whether the program made the password up and has to show it. */
export interface NewMember {
	readonly member: AddMember;
	readonly madePassword: boolean;
}

const problems: Readonly<Record<string, string>> = {
	email: "the address is not one that a member can have",
	name: "the name is empty or longer than 120 characters",
	password: "the password is shorter than 12 or longer than 1000 characters",
};

/** Takes the password from the standard input or the console, or makes one, and checks everything. */
export async function checkMember({
	passwordStdin,
	...request
}: MemberRequest): Promise<NewMember> {
	const given = await givenPassword(passwordStdin);
	if (given === null && passwordStdin) {
		throw new StartProblem("The standard input has no password in its first line.");
	}
	const password = given ?? randomBytes(15).toString("base64url");
	const member = addMemberSchema.safeParse({ ...request, password });
	if (member.success) return { member: member.data, madePassword: given === null };
	const names = member.error.issues.map((issue) => String(issue.path[0]));
	const reasons = names.map((name) => problems[name] ?? `${name} is not valid`);
	throw new StartProblem(`${request.email} was not added: ${reasons.join("; ")}.`);
}

/** Adds a member to the newsroom whose database is open. Returns lines for the operator. */
export async function addMember({ member, madePassword }: NewMember): Promise<readonly string[]> {
	const { addMember: add } = await import("@/lib/server/members/add-member");
	const added = await add(member);
	if (!added.ok) {
		const taken = added.failure.code === "conflict";
		throw new StartProblem(
			`${member.email} was not added: ${taken ? "there is a member with this address already" : added.failure.code}.`,
		);
	}
	const line = `Added ${member.email} as ${member.role}.`;
	return madePassword ? [line, `Password, shown only here: ${member.password}`] : [line];
}

function givenPassword(fromInput: boolean): Promise<string | null> {
	if (fromInput) return readPassword();
	if (!process.stdin.isTTY) return Promise.resolve(null);
	return promptPassword("Password (empty: make one): ");
}
