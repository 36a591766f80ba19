/** Loads the demonstration into an empty newsroom, and gives its members new passwords. Returns the table of sign-ins. */
export async function welcomeDemo(say: (line: string) => void): Promise<readonly string[]> {
	const { countMembers } = await import("@/lib/server/members/count-members");
	const { resetDemoPasswords, seedDemo } = await import("@/prisma/seed");
	if ((await countMembers()) === 0) {
		say("Loading the demonstration …");
		await seedDemo();
	}
	const rows = await resetDemoPasswords();
	return [
		"Sign in as one of these; the passwords are new at each start of the demonstration:",
		...toTable(rows),
	];
}

/** Rows of text in columns, for a console. */
export function toTable(
	rows: readonly Readonly<Record<"name" | "role" | "email" | "password", string>>[],
): string[] {
	const columns = ["name", "role", "email", "password"] as const;
	const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
	return rows.map((row) =>
		`  ${columns.map((column, n) => row[column].padEnd(widths[n] ?? 0)).join("  ")}`.trimEnd(),
	);
}
