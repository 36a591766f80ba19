import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import type { Result } from "@/lib/domain/result";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { draftImport } from "@/lib/server/articles/draft-import";
import { importArticle } from "@/lib/server/articles/import-article";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { placeLink } from "@/lib/server/links/place-link";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeStatement } from "@/lib/server/statements/place-statement";
import {
	codeOf,
	importBody,
	linkBody,
	markBody,
	type Newsroom,
	take,
	test,
} from "@/lib/testing/newsroom";

type Operation = () => Promise<Result<unknown>>;
type Prepared = Awaited<ReturnType<typeof prepare>>;

async function prepare(newsroom: Newsroom) {
	const [lead, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(lead, dossierId);
	const speakerId = await newsroom.speak(lead, dossierId);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	const statementId = await newsroom.state(lead, dossierId);
	return { newsroom, lead, other, dossierId, article, speakerId, claim, denial, statementId };
}

/** Writes of several rows; each is made anew, because a write that is let through is kept. */
const operations: Record<string, (prepared: Prepared) => Promise<Operation>> = {
	"a dossier made": async ({ lead }) => {
		const body = { opId: uuidv7(), revision: null, title: "Le quai", summary: "" };
		return () => placeDossier(lead, uuidv7(), body);
	},
	"an article imported": async ({ lead, dossierId }) => {
		const upload = { bytes: new TextEncoder().encode("Le quai"), fileName: null, charset: null };
		const { original } = take(await draftImport(lead, dossierId, upload));
		const body = { ...importBody(dossierId, uuidv7(), original), outlet: uuidv7() };
		return () => importArticle(lead, uuidv7(), body);
	},
	"a passage tagged": async ({ lead, article, speakerId }) => {
		const body = markBody(article, "Selon deux sources", { speakerIds: [speakerId] });
		return () => placeAnnotation(lead, uuidv7(), body);
	},
	"a tag changed, its links removed": async (prepared) => {
		const { newsroom, lead, dossierId, article, speakerId, denial } = prepared;
		const id = await newsroom.mark(lead, article, "La société", { tag: "denial" });
		await newsroom.link(lead, dossierId, [id, denial], "denies");
		const more = { revision: 1, tag: "claim", removeLinks: true, speakerIds: [speakerId] } as const;
		return () => placeAnnotation(lead, id, markBody(article, "La société", more));
	},
	"a passage deleted with its links and memberships": async (prepared) => {
		const { lead } = prepared;
		const id = await gathered(prepared);
		return () => removeAnnotation(lead, id, uuidv7());
	},
	"a passage restored with its links and memberships": async (prepared) => {
		const { lead } = prepared;
		const id = await gathered(prepared);
		take(await removeAnnotation(lead, id, uuidv7()));
		return () => restoreAnnotation(lead, id, uuidv7());
	},
	"a link placed": async ({ newsroom, lead, dossierId, article, claim }) => {
		const id = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
		return () => placeLink(lead, uuidv7(), linkBody(dossierId, [id, claim], "denies"));
	},
	"a statement made": async ({ lead, dossierId }) => {
		const titles = { fr: "Le contrat est signé", en: "The contract is signed" };
		const body = { opId: uuidv7(), revision: null, dossierId, titles };
		return () => placeStatement(lead, uuidv7(), body);
	},
	"a statement reworded": async ({ newsroom, lead, dossierId }) => {
		const id = await newsroom.state(lead, dossierId);
		const body = { opId: uuidv7(), revision: 1, dossierId, titles: { en: "It is signed" } };
		return () => placeStatement(lead, id, body);
	},
	"a passage put into a statement": async ({ newsroom, lead, article, statementId }) => {
		const annotationId = await newsroom.mark(lead, article, "rien n’est prêt");
		const stance = "asserts" as const;
		const body = { opId: uuidv7(), revision: null, statementId, annotationId, stance };
		return () => placeMembership(lead, uuidv7(), body);
	},
	"a decision": async ({ newsroom, lead, other, article }) => {
		const id = await newsroom.mark(lead, article, "rien n’est prêt");
		return () => newsroom.decide(other, { kind: "annotation", id });
	},
};

async function gathered(prepared: Prepared): Promise<string> {
	const { newsroom, lead, dossierId, article, claim, statementId } = prepared;
	const id = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	await newsroom.link(lead, dossierId, [id, claim], "denies");
	await newsroom.gather(lead, statementId, id, "denies");
	return id;
}

/** Lets every write to one table fail once it has been made. */
async function breakTable({ database }: Newsroom, table: string): Promise<() => Promise<void>> {
	const { owner } = database;
	await owner.query(`CREATE OR REPLACE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$
		BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = 'ZZ001'; END $$`);
	await owner.query(
		`CREATE TRIGGER "planted" AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION planted()`,
	);
	return async () => {
		await owner.query(`DROP TRIGGER "planted" ON "${table}"`);
	};
}

const tables = [
	...["Dossier", "DossierMember", "Outlet", "Article", "Version", "Annotation", "Anchor"],
	...["AnchorPiece", "AnnotationSpeaker", "Link", "Statement", "StatementTitle", "Membership"],
	...["Revision", "Decision", "Stream", "Event", "EventPayload"],
];

test.for(Object.entries(operations))(
	"DI-17: %s is written whole or not at all, and its event with it",
	async ([, make], { newsroom }) => {
		const prepared = await prepare(newsroom);
		const broken: string[] = [];
		let run = await make(prepared);
		for (const table of tables) {
			const before = await newsroom.snapshot();
			const mend = await breakTable(newsroom, table);
			const code = await run().then(codeOf, () => "threw");
			await mend();
			const after = await newsroom.snapshot();
			if (code === "ok") {
				expect(after.Event).not.toBe(before.Event);
				run = await make(prepared);
			} else {
				expect({ table, code }).toEqual({ table, code: "threw" });
				expect(after).toEqual(before);
				broken.push(table);
			}
		}
		expect(broken).toEqual(expect.arrayContaining(["Stream", "Event", "EventPayload"]));
		expect(broken.length).toBeGreaterThan(3);
	},
);
