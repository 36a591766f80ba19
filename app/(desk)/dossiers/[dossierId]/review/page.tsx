import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { MineStart } from "@/components/review/mine-list";
import { mineQueries, parseQueueQuery, toListQuery, viewOf } from "@/components/review/queue";
import { ReviewScreen } from "@/components/review/review-screen";
import type { QueueStart } from "@/components/review/use-queue";
import { reviewQuerySchema } from "@/lib/domain/queries";
import { type Failure, ok, type Result } from "@/lib/domain/result";
import { hasRole } from "@/lib/domain/roles";
import { messagesFor } from "@/lib/i18n/messages";
import { type Actor, currentActor } from "@/lib/server/door/actor";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { readEventCursor } from "@/lib/server/events/read-event-cursor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { countReview } from "@/lib/server/review/count-review";
import { pageReview } from "@/lib/server/review/page-review";
import { readReviewEntry } from "@/lib/server/review/read-review-entry";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).review.title };
}

/** What waits for review in a dossier, or what became of one's own work: in short, with what is open first. */
export default async function ReviewPage(props: {
	params: Promise<{ dossierId: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
	const { dossierId } = await props.params;
	const words = await props.searchParams;
	const address = { get: (name: string) => [words[name] ?? null].flat()[0] ?? null };
	const actor = await currentActor();
	const isReviewer = actor.kind === "member" && hasRole(actor.scope.role, "reviewer");
	const cursor = await readEventCursor(actor, dossierId);
	if (!cursor.ok) return refuse(cursor.failure);
	const isMine = viewOf(address.get("view"), isReviewer) === "mine";
	const [dossier, queue, mine] = await Promise.all([
		readDossier(actor, dossierId),
		isMine ? ok(null) : startQueue(actor, dossierId, address, isReviewer),
		isMine ? startMine(actor, dossierId) : ok(null),
	]);
	if (!dossier.ok) return refuse(dossier.failure);
	if (!queue.ok) return refuse(queue.failure);
	if (!mine.ok) return refuse(mine.failure);
	const { id, title } = dossier.value;
	return (
		<ReviewScreen
			dossier={{ id, title }}
			isReviewer={isReviewer}
			queue={queue.value}
			mine={mine.value}
			cursor={cursor.value}
			now={new Date().toISOString()}
		/>
	);
}

async function startQueue(
	actor: Actor,
	dossierId: string,
	address: Parameters<typeof parseQueueQuery>[0],
	isReviewer: boolean,
): Promise<Result<QueueStart>> {
	const query = toListQuery(parseQueueQuery(address), isReviewer);
	const asked = reviewQuerySchema.safeParse(query);
	const known = asked.success ? asked.data : reviewQuerySchema.parse({});
	const [page, counts] = await Promise.all([
		pageReview(actor, dossierId, known),
		countReview(actor, dossierId, known.whose === undefined ? {} : { whose: known.whose }),
	]);
	if (!page.ok) return page;
	if (!counts.ok) return counts;
	const item = address.get("item") ?? page.value.list[0]?.id ?? null;
	const entry = item === null ? null : await readReviewEntry(actor, dossierId, item);
	return ok({
		list: { query, page: page.value },
		counts: counts.value,
		entry: entry?.ok ? entry.value : null,
	});
}

async function startMine(actor: Actor, dossierId: string): Promise<Result<MineStart>> {
	const [returned, received] = await Promise.all([
		pageReview(actor, dossierId, mineQueries.returned),
		pageReview(actor, dossierId, mineQueries.received),
	]);
	if (!returned.ok) return returned;
	if (!received.ok) return received;
	return ok({
		returned: { query: mineQueries.returned, page: returned.value },
		received: { query: mineQueries.received, page: received.value },
	});
}

function refuse(failure: Failure): never {
	return failure.code === "signed-out" ? redirect("/sign-in") : notFound();
}
