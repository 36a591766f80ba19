import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { toNote } from "@/lib/domain/note";
import type { Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { listEvents } from "@/lib/server/events/list-events";
import { placeLink } from "@/lib/server/links/place-link";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { codeOf, linkBody, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const other = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(lead, dossierId);
	const note = toNote("À vérifier");
	const denial = await newsroom.mark(lead, article, "dément", { tag: "denial", note });
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const speaker = await newsroom.speak(lead, dossierId);
	const link = await newsroom.link(lead, dossierId, [denial, claim], "denies");
	const statement = await newsroom.state(lead, dossierId);
	const membership = await newsroom.gather(lead, statement, claim);
	const ids = { denial, claim, speaker, link, statement, membership };
	return { lead, other, dossierId, article, note, ...ids };
}

type Scene = Awaited<ReturnType<typeof open>>;

/** Each kind of thing placed anew as it is, and changed. */
const placings: Readonly<
	Record<string, (scene: Scene, isChange: boolean, revision: number) => Promise<Result<Receipt>>>
> = {
	annotation: ({ lead, article, denial, note }, isChange, revision) => {
		const certainty = isChange ? "certain" : "unspecified";
		const body = markBody(article, "dément", { tag: "denial", note, certainty, revision });
		return placeAnnotation(lead, denial, body);
	},
	speaker: ({ lead, dossierId, speaker }, isChange, revision) => {
		const aliases = isChange ? ["La patronne"] : [];
		const fields = { dossierId, name: "La ministre", aliases, outletId: null };
		return placeSpeaker(lead, speaker, { opId: uuidv7(), revision, ...fields });
	},
	link: ({ lead, dossierId, denial, claim, link }, isChange, revision) => {
		const type = isChange ? "contradicts" : "denies";
		return placeLink(lead, link, { ...linkBody(dossierId, [denial, claim], type), revision });
	},
	statement: ({ lead, dossierId, statement }, isChange, revision) => {
		const titles = { fr: isChange ? "Le contrat n’est pas signé" : "Le contrat est signé" };
		return placeStatement(lead, statement, { opId: uuidv7(), revision, dossierId, titles });
	},
	membership: ({ lead, statement, claim, membership }, isChange, revision) => {
		const stance = isChange ? "denies" : "asserts";
		const ends = { statementId: statement, annotationId: claim };
		return placeMembership(lead, membership, { opId: uuidv7(), revision, ...ends, stance });
	},
};

describe("DI-18: a write that changes nothing", () => {
	test.for(Object.keys(placings))(
		"of a %s writes nothing at all and answers how it stands",
		async (kind, { newsroom }) => {
			const scene = await open(newsroom);
			const place = placings[kind];
			if (place === undefined) throw new Error(kind);
			const before = await newsroom.snapshot();
			const receipt = take(await place(scene, false, 1));
			expect(receipt).toMatchObject({ revision: 1, seq: null, also: [] });
			expect(await newsroom.snapshot()).toEqual(before);
			expect(take(await place(scene, true, 1))).toMatchObject({ revision: 2 });
			expect(codeOf(await place(scene, false, 1))).toBe("stale");
		},
	);

	test("leaves an approval as it is", async ({ newsroom }) => {
		const scene = await open(newsroom);
		const { lead, other, denial, dossierId } = scene;
		take(await newsroom.decide(other, { kind: "annotation", id: denial }));
		expect(take((await placings.annotation?.(scene, false, 1)) ?? never())).toMatchObject({
			state: "approved",
		});
		expect(take(await readAnnotation(lead, denial)).state).toBe("approved");
		const { events } = take(await listEvents(lead, dossierId, null));
		expect(events[0]?.type).toBe("annotation.decided");
	});

	test("is not allowed to whom a change is not", async ({ newsroom }) => {
		const scene = await open(newsroom);
		const stranger = await newsroom.addMember("admin");
		const asked = placings.annotation?.({ ...scene, lead: stranger }, false, 1);
		expect(codeOf((await asked) ?? never())).toBe("not-found");
	});
});

function never(): never {
	throw new Error("no such placing");
}
