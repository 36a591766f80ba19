import { LiveRefresh } from "@/components/live/live-refresh";
import { VersionsScreen } from "@/components/versions/versions-screen";
import { openVersions } from "./open-versions";

/** All texts that an article has had. */
export default async function VersionsPage(props: { params: Promise<{ articleId: string }> }) {
	const { articleId } = await props.params;
	const { cursor, ...context } = await openVersions(articleId);
	return (
		<LiveRefresh dossierId={context.dossier.id} cursor={cursor}>
			<VersionsScreen context={context} />
		</LiveRefresh>
	);
}
