import "server-only";
import type { Granted } from "@/lib/domain/proof";
import type { AnnotationColumns } from "./annotations";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

// So many rows in one statement stay far below the most parameters that there may be.
const batch = 1000;

/** The annotations that come with a new article, in the shared layer, by the member who imports it. */
export async function saveImportedMarks(
	tx: Tx,
	{ memberId: authorId }: Granted<"article.import", unknown>,
	shared: {
		readonly articleId: string;
		readonly dossierId: string;
		readonly origin: Prisma.InputJsonObject;
		readonly at: Date;
	},
	marks: readonly (AnnotationColumns & {
		readonly id: string;
		readonly speakerIds: readonly string[];
	})[],
): Promise<void> {
	const { at, ...columns } = shared;
	const { dossierId } = shared;
	for (let from = 0; from < marks.length; from += batch) {
		const some = marks.slice(from, from + batch);
		await tx.annotation.createMany({
			data: some.map(({ speakerIds: _, note, ...mark }) => ({
				...{ ...mark, ...columns, authorId, createdAt: at, updatedAt: at },
				note: note ?? Prisma.DbNull,
			})),
		});
		await tx.annotationSpeaker.createMany({
			data: some.flatMap(({ id: annotationId, speakerIds }) =>
				speakerIds.map((speakerId, n) => ({ annotationId, speakerId, dossierId, n })),
			),
		});
	}
}

/** The links between such annotations, by the same member. */
export async function saveImportedLinks(
	tx: Tx,
	{ memberId: authorId }: Granted<"article.import", unknown>,
	shared: {
		readonly dossierId: string;
		readonly origin: Prisma.InputJsonObject;
		readonly at: Date;
	},
	links: readonly {
		readonly id: string;
		readonly type: string;
		readonly fromId: string;
		readonly toId: string;
	}[],
): Promise<void> {
	const { at, ...columns } = shared;
	for (let from = 0; from < links.length; from += batch)
		await tx.link.createMany({
			data: links.slice(from, from + batch).map((link) => ({
				...{ ...link, ...columns, authorId, createdAt: at, updatedAt: at },
			})),
		});
}
