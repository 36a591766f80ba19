import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import { languageNames } from "@/lib/domain/languages";
import type { Granted } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PlaceStatement, StatementTitles } from "@/lib/domain/statement";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { withCurrent } from "@/lib/server/door/with-current";
import { type Change, type Unchanged, write } from "@/lib/server/door/write";
import { asOfCode } from "@/lib/server/review/as-of";
import { statementRows } from "@/lib/server/search/search-rows";
import type { Tx } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";
import { saveRevision } from "@/lib/server/store/revisions";
import { saveSearchRows } from "@/lib/server/store/search-index";
import { saveStatement, updateStatement } from "@/lib/server/store/statements";
import { openStatement, type StatementSubject } from "./open-statement";
import { readStatement } from "./read-statement";
import { titlesOf } from "./to-statement-view";

/** Makes a statement in a dossier, or, when a revision is named, changes its wording. */
export function placeStatement(
	actor: Actor,
	id: string,
	input: PlaceStatement,
): Promise<Result<Receipt>> {
	return input.revision === null ? create(actor, id, input) : edit(actor, id, input);
}

function create(actor: Actor, id: string, input: PlaceStatement): Promise<Result<Receipt>> {
	return write(actor, {
		permission: "statement.create",
		opId: input.opId,
		request: { id, ...input },
		open: async (tx, scope) => {
			const dossier = await findDossier(tx, scope, input.dossierId);
			return dossier && { dossierId: dossier.id, subject: dossier };
		},
		work: async (tx, granted, at) => {
			const { dossierId } = input;
			const titles = titleRows(input.titles);
			await saveStatement(tx, granted, { id, dossierId, titles, at });
			return finish(
				tx,
				granted,
				"statement.created",
				{ id, ...input, number: 1, status: "open" },
				at,
			);
		},
	});
}

async function edit(actor: Actor, id: string, input: PlaceStatement): Promise<Result<Receipt>> {
	const written = await write(actor, {
		permission: "statement.edit",
		opId: input.opId,
		request: { id, ...input },
		open: (tx, scope) => openStatement(tx, scope, id),
		work: (tx, granted, at) => change(tx, granted, input, at),
	});
	return withCurrent(written, () => readStatement(actor, id));
}

async function change(
	tx: Tx,
	granted: Granted<"statement.edit", StatementSubject>,
	input: PlaceStatement,
	at: Date,
): Promise<Result<Change | Unchanged>> {
	const { id, deletedAt, revision, dossierId, status } = granted.subject;
	if (deletedAt !== null || dossierId !== input.dossierId) return fail("not-found");
	if (revision !== input.revision) return fail("stale", { revision });
	const titles = titleRows(input.titles);
	const said = titleRows(titlesOf(granted.subject.titles));
	if (canonicalJson(said) === canonicalJson(titles))
		return ok({ unchanged: true, subjectId: id, revision, state: status });
	if (!(await updateStatement(tx, granted, { id, revision, titles, at }))) return fail("stale");
	const next = { ...input, id, number: revision + 1, status };
	return finish(tx, granted, "statement.edited", next, at);
}

async function finish(
	tx: Tx,
	granted: Granted<"statement.create" | "statement.edit", unknown>,
	type: "statement.created" | "statement.edited",
	statement: {
		id: string;
		dossierId: string;
		titles: StatementTitles;
		number: number;
		status: string;
	},
	at: Date,
): Promise<Result<Change>> {
	const { id, dossierId, number, status } = statement;
	const titles = titleRows(statement.titles);
	const { subjects, rows } = statementRows({ id, dossierId, titles });
	await saveSearchRows(tx, granted, subjects, rows);
	const same = await saveRevision(tx, granted, {
		kind: "statement",
		subjectId: id,
		number,
		dossierId,
		fields: { titles },
		at,
	});
	return ok({ type, subjectId: id, revision: number, state: status, codes: asOfCode(same) });
}

function titleRows(titles: StatementTitles): { language: string; title: string }[] {
	return languageNames.flatMap((language) => {
		const title = titles[language];
		return title === undefined ? [] : [{ language, title }];
	});
}
