import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ReviewScreen } from "@/components/review/review-screen";
import type { Failure } from "@/lib/domain/result";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { readEventCursor } from "@/lib/server/events/read-event-cursor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { listReview } from "@/lib/server/review/list-review";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).review.title };
}

/** What waits for review in a dossier, and what became of one's own work. */
export default async function ReviewPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossierId } = await props.params;
	const actor = await currentActor();
	const cursor = await readEventCursor(actor, dossierId);
	if (!cursor.ok) return refuse(cursor.failure);
	const [dossier, waiting, mine] = await Promise.all([
		readDossier(actor, dossierId),
		listReview(actor, dossierId, "waiting"),
		listReview(actor, dossierId, "mine"),
	]);
	if (!dossier.ok) return refuse(dossier.failure);
	if (!waiting.ok) return refuse(waiting.failure);
	if (!mine.ok) return refuse(mine.failure);
	return (
		<ReviewScreen
			dossier={dossier.value}
			waiting={waiting.value}
			mine={mine.value}
			cursor={cursor.value}
			now={new Date().toISOString()}
		/>
	);
}

function refuse(failure: Failure): never {
	return failure.code === "signed-out" ? redirect("/sign-in") : notFound();
}
