import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judge, type Permission, type PolicyFacts, policy, type Verdict } from "./policy";
import { roles } from "./roles";
import { type TokenScope, tokenScopeNames } from "./token-scopes";

// Written by hand from PRODUCT.md and MODEL.md, not from the table it checks: for a member of the dossier who
// sees the thing's layer, who may: everybody, its leads, its author or a lead, or reviewers and administrators who
// did not edit it since its last approval.
type Who =
	| "all"
	| "lead"
	| "own"
	| "own or lead"
	| "reviewers, four eyes"
	| "reviewers, own"
	| "reviewers"
	| "all, four eyes";

const inDossier: Readonly<Partial<Record<Permission, Who>>> = {
	"dossier.read": "all",
	"dossier.edit": "lead",
	"dossier.back_up": "lead",
	"dossier.member.add": "lead",
	"dossier.member.remove": "lead",
	"event.list": "all",
	"presence.tell": "all",
	"review.list": "all",
	"article.read": "all",
	"article.export": "all",
	"dossier.export": "all",
	"share.list": "all",
	"share.edit": "reviewers",
	"article.import": "all",
	"article.edit": "all",
	"article.remove": "lead",
	"article.restore": "lead",
	"article.archive": "lead",
	"article.move": "lead",
	"speaker.create": "all",
	"speaker.edit": "all",
	"annotation.place": "all",
	"annotation.edit": "all",
	"annotation.remove": "own or lead",
	"annotation.restore": "own or lead",
	"link.place": "all",
	"link.edit": "all",
	"link.remove": "own or lead",
	"link.restore": "own or lead",
	"statement.create": "all",
	"statement.edit": "all",
	"statement.remove": "own or lead",
	"statement.restore": "own or lead",
	"statement.check": "all",
	"statement.merge": "all",
	"statement.split": "all",
	"verdict.propose": "all",
	"verdict.decide": "reviewers, four eyes",
	"evidence.add": "all",
	"evidence.edit": "all",
	"evidence.remove": "own or lead",
	"evidence.restore": "own or lead",
	"membership.place": "all",
	"membership.edit": "all",
	"membership.remove": "own or lead",
	"membership.restore": "own or lead",
	"decision.make": "reviewers, four eyes",
	"round.open": "lead",
	"round.reveal": "lead",
	"round.finish": "all",
	"settlement.withdraw": "own or lead",
	"thread.open": "all",
	"thread.set": "all",
	"message.write": "all",
	"message.edit": "own",
	"message.remove": "own or lead",
	"message.restore": "own or lead",
	"decision.withdraw": "reviewers, own",
	"verdict.withdraw": "reviewers, own",
	"correction.settle": "all, four eyes",
};

/** What would tell the other what one has found, and is refused while one marks in a round that is not revealed. */
const notBlind: readonly Permission[] = [
	"speaker.create",
	"speaker.edit",
	"statement.create",
	"statement.edit",
];

/** What is in a layer, and is not there for those who do not see it. */
const layered: readonly Permission[] = [
	...(["annotation", "link", "membership"] as const).flatMap((noun) =>
		(["place", "edit", "remove", "restore"] as const).map((verb): Permission => `${noun}.${verb}`),
	),
	"statement.remove",
	"statement.restore",
	"evidence.remove",
	"evidence.restore",
	"message.remove",
	"settlement.withdraw",
	"message.restore",
	"verdict.decide",
	"decision.make",
	"decision.withdraw",
	"verdict.withdraw",
	"correction.settle",
];

/** Of the newsroom, not of a dossier: the least role, and from which one on it is seen at all. */
const everybody = ["checker", "reviewer", "admin"] as const;
const inNewsroom = {
	"dossier.list": { seen: everybody, may: everybody },
	"dossier.create": { seen: everybody, may: ["reviewer", "admin"] },
	"dossier.enter": { seen: ["admin"], may: ["admin"] },
	"dossier.restore": { seen: everybody, may: ["admin"] },
	"scale.read": { seen: everybody, may: everybody },
	"scale.edit": { seen: everybody, may: ["admin"] },
	"sharing.read": { seen: everybody, may: everybody },
	"sharing.edit": { seen: everybody, may: ["admin"] },
	"webhook.edit": { seen: everybody, may: ["admin"] },
	"outlet.list": { seen: everybody, may: everybody },
	search: { seen: everybody, may: everybody },
	"inbox.read": { seen: everybody, may: everybody },
	"inbox.mark": { seen: everybody, may: everybody },
	"self.read": { seen: everybody, may: everybody },
	"self.edit": { seen: everybody, may: everybody },
	"token.list": { seen: everybody, may: everybody },
	"token.create": { seen: everybody, may: everybody },
	"token.revoke": { seen: everybody, may: everybody },
} as const satisfies Partial<Record<Permission, unknown>>;

/** What a token with one scope can do of what its member may; what is in none takes a sign-in. */
const byScope: Readonly<Record<TokenScope, readonly Permission[]>> = {
	read: [
		"dossier.list",
		"dossier.read",
		"article.read",
		"article.export",
		"dossier.export",
		"event.list",
		"review.list",
		"outlet.list",
		"scale.read",
		"sharing.read",
		"share.list",
		"search",
		"inbox.read",
		"self.read",
		"token.list",
	],
	annotate: [
		...(["annotation", "link", "membership"] as const).flatMap((noun) =>
			(["place", "edit", "remove", "restore"] as const).map(
				(verb): Permission => `${noun}.${verb}`,
			),
		),
		"statement.create",
		"statement.edit",
		"statement.remove",
		"statement.restore",
		"statement.check",
		"statement.merge",
		"statement.split",
		"verdict.propose",
		"evidence.add",
		"evidence.edit",
		"evidence.remove",
		"evidence.restore",
		"speaker.create",
		"speaker.edit",
		"article.import",
		"article.edit",
		"round.finish",
		"thread.open",
		"thread.set",
		"message.write",
		"message.edit",
		"message.remove",
		"settlement.withdraw",
		"message.restore",
		"correction.settle",
	],
	review: ["decision.make", "verdict.decide", "decision.withdraw", "verdict.withdraw"],
	admin: [
		"dossier.back_up",
		"dossier.restore",
		"dossier.create",
		"dossier.enter",
		"dossier.edit",
		"dossier.member.add",
		"dossier.member.remove",
		"article.remove",
		"article.restore",
		"article.archive",
		"article.move",
		"round.open",
		"round.reveal",
		"token.revoke",
		"scale.edit",
		"sharing.edit",
		"webhook.edit",
		"share.edit",
	],
};

const permissions = Object.keys(policy) as Permission[];

function* everyFacts(): Generator<PolicyFacts> {
	const bools = [false, true];
	for (const role of [null, ...roles])
		for (const inDossier of bools)
			for (const leadsDossier of bools)
				for (const isAuthor of bools)
					for (const editedSinceApproval of bools)
						for (const inVisibleLayer of bools)
							for (const marksBlind of bools)
								yield {
									role,
									inDossier,
									leadsDossier,
									isAuthor,
									editedSinceApproval,
									inVisibleLayer,
									marksBlind,
									tokenScopes: null,
								};
}

function expected(permission: Permission, facts: PolicyFacts): Verdict {
	if (permission in inNewsroom) {
		const { seen, may } = inNewsroom[permission as keyof typeof inNewsroom];
		if (!seen.some((role) => role === facts.role)) return "unseen";
		return may.some((role) => role === facts.role) ? "granted" : "refused";
	}
	if (facts.role === null || !facts.inDossier) return "unseen";
	if (layered.includes(permission) && !facts.inVisibleLayer) return "unseen";
	if (notBlind.includes(permission) && facts.marksBlind) return "refused";
	const answers: Record<Who, boolean> = {
		all: true,
		lead: facts.leadsDossier,
		own: facts.isAuthor,
		"own or lead": facts.isAuthor || facts.leadsDossier,
		"reviewers, four eyes": facts.role !== "checker" && !facts.editedSinceApproval,
		reviewers: facts.role !== "checker",
		"reviewers, own": facts.role !== "checker" && facts.isAuthor,
		"all, four eyes": !facts.editedSinceApproval,
	};
	const who = inDossier[permission];
	return who !== undefined && answers[who] ? "granted" : "refused";
}

describe("AZ-01: who may do what", () => {
	test.each(permissions)("%s, for every member and every fact", (permission) => {
		for (const facts of everyFacts()) {
			expect({ facts, verdict: judge(permission, facts) }).toEqual({
				facts,
				verdict: expected(permission, facts),
			});
		}
	});

	test("nobody, and nobody who is disabled, may do anything or sees anything", () => {
		for (const facts of everyFacts()) {
			if (facts.role !== null) continue;
			for (const permission of permissions) expect(judge(permission, facts)).toBe("unseen");
		}
	});

	test("an administrator outside a dossier may only enter it", () => {
		const outside: PolicyFacts = {
			role: "admin",
			inDossier: false,
			leadsDossier: false,
			isAuthor: true,
			editedSinceApproval: false,
			inVisibleLayer: true,
			marksBlind: false,
			tokenScopes: null,
		};
		const may = permissions.filter((permission) => judge(permission, outside) === "granted");
		expect(may.sort()).toEqual(Object.keys(inNewsroom).sort());
	});

	test.each(tokenScopeNames)(
		"a token for %s does that and nothing else, for its member",
		(scope) => {
			for (const facts of everyFacts())
				for (const permission of permissions) {
					const member = judge(permission, facts);
					const token = judge(permission, { ...facts, tokenScopes: [scope] });
					const isIn = byScope[scope].includes(permission);
					expect(token).toBe(member === "granted" && !isIn ? "out of scope" : member);
				}
		},
	);

	test("making a token, changing one’s own settings, being somewhere and having read something take a sign-in", () => {
		const scoped = Object.values(byScope).flat();
		const unscoped = permissions.filter((permission) => !scoped.includes(permission));
		expect(unscoped.sort()).toEqual(["inbox.mark", "presence.tell", "self.edit", "token.create"]);
		expect(new Set(scoped).size).toBe(scoped.length);
	});

	test("each permission is in one of the two lists", () => {
		const listed = [...Object.keys(inDossier), ...Object.keys(inNewsroom)];
		expect(listed.sort()).toEqual([...permissions].sort());
	});

	test("each permission is asked for by a use case", () => {
		const sources = useCases().map((path) => readFileSync(path, "utf8"));
		const unused = permissions.filter(
			(permission) => !sources.some((source) => source.includes(`"${permission}"`)),
		);
		expect(unused).toEqual([]);
	});
});

function useCases(): string[] {
	const server = join(import.meta.dirname, "../server");
	const rooms = readdirSync(server, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.filter(({ name }) => !["store", "door", "postgres"].includes(name));
	return rooms.flatMap(({ name }) =>
		readdirSync(join(server, name))
			.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
			.map((file) => join(server, name, file)),
	);
}
