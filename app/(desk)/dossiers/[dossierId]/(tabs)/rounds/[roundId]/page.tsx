import { notFound, redirect } from "next/navigation";
import { ComparisonScreen } from "@/components/agreement/comparison-screen";
import { LiveRefresh } from "@/components/live/live-refresh";
import { comparisonQuerySchema } from "@/lib/domain/round";
import { currentActor } from "@/lib/server/door/actor";
import { readSelf } from "@/lib/server/members/read-self";
import { readComparison } from "@/lib/server/rounds/read-comparison";
import { shown } from "../../../../../shown";
import { openLiveDossier } from "../../open-dossier";

/** The marks of two members of a revealed round side by side; what is not revealed is on the page of the rounds. */
export default async function RoundPage(props: {
	params: Promise<{ dossierId: string; roundId: string }>;
	searchParams: Promise<unknown>;
}) {
	const { dossierId, roundId } = await props.params;
	const { dossier, cursor } = await openLiveDossier(dossierId);
	const query = comparisonQuerySchema.safeParse(await props.searchParams);
	if (!query.success) notFound();
	const actor = await currentActor();
	const self = shown(await readSelf(actor));
	const result = await readComparison(actor, roundId, query.data);
	if (!result.ok && result.failure.code === "step-not-allowed")
		redirect(`/dossiers/${dossier.id}/agreement`);
	const comparison = shown(result);
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<ComparisonScreen
				dossierId={dossier.id}
				comparison={comparison}
				selfId={self.id}
				isLead={dossier.members.some((member) => member.id === self.id && member.lead)}
			/>
		</LiveRefresh>
	);
}
