import { addMemberSchema } from "@/lib/domain/member";
import { StartProblem } from "@/lib/server/postgres/start-problem";
import type { Config, UnattendedSetup } from "@/lib/server/read-config";

/**
 * While a newsroom has no member: makes the administrator that the configuration names, or else mints a one-time
 * token and returns the address where the first administrator is made. Nothing for a newsroom with members.
 */
export async function welcomeFirstRun(config: Config): Promise<readonly string[]> {
	const { countMembers } = await import("@/lib/server/members/count-members");
	if ((await countMembers()) > 0) return [];
	if (config.setup !== null) return createAdministrator(config.setup);
	const { mintSetupToken } = await import("@/lib/server/members/mint-setup-token");
	const token = encodeURIComponent(await mintSetupToken());
	return [
		"Nobody can sign in yet. Make the first administrator at this address, which works once:",
		`  ${config.appUrl}/setup?token=${token}`,
	];
}

async function createAdministrator({
	email,
	password,
}: UnattendedSetup): Promise<readonly string[]> {
	const person = addMemberSchema
		.omit({ role: true })
		.safeParse({ email, password, name: email, locale: "fr" });
	if (!person.success)
		throw new StartProblem(
			`RECOUPE_SETUP_EMAIL (${email}) is not an address that a member can have.`,
		);
	const { createFirstAdministrator } = await import(
		"@/lib/server/members/create-first-administrator"
	);
	const made = await createFirstAdministrator(person.data);
	if (made.ok) return [`Made the first administrator, ${person.data.email}, as configured.`];
	if (made.failure.code === "not-found") return [];
	throw new StartProblem(
		`The administrator of RECOUPE_SETUP_EMAIL could not be made (${made.failure.code}).`,
	);
}
