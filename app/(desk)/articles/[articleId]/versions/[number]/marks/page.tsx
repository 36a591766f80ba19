import { LiveRefresh } from "@/components/live/live-refresh";
import { FatesScreen } from "@/components/versions/fates-screen";
import { readVersion } from "@/lib/server/articles/read-version";
import { currentActor } from "@/lib/server/door/actor";
import { readVersionReport } from "@/lib/server/versions/read-version-report";
import { shown } from "../../../../../shown";
import { openVersions, versionNumbered } from "../../open-versions";

/** What became of the marks in one version of an article. */
export default async function FatesPage(props: {
	params: Promise<{ articleId: string; number: string }>;
}) {
	const { articleId, number } = await props.params;
	const found = await openVersions(articleId);
	const { id } = versionNumbered(found, number);
	const actor = await currentActor();
	const [report, version] = await Promise.all([
		readVersionReport(actor, id),
		readVersion(actor, id),
	]);
	const { cursor, ...context } = found;
	return (
		<LiveRefresh dossierId={context.dossier.id} cursor={cursor}>
			<FatesScreen context={context} report={shown(report)} version={shown(version)} />
		</LiveRefresh>
	);
}
