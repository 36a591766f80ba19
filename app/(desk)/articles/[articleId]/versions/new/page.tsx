import { NewVersionScreen } from "@/components/versions/new-version-screen";
import { readVersion } from "@/lib/server/articles/read-version";
import { config } from "@/lib/server/config";
import { currentActor } from "@/lib/server/door/actor";
import { shown } from "../../../../shown";
import { openVersions } from "../open-versions";

/** A new text for an article. */
export default async function NewVersionPage(props: { params: Promise<{ articleId: string }> }) {
	const { articleId } = await props.params;
	const { cursor: _, ...context } = await openVersions(articleId);
	const version = shown(await readVersion(await currentActor(), context.versions[0].id));
	return (
		<NewVersionScreen
			key={version.id}
			context={context}
			version={version}
			fetchesPages={config().urlImport.isOn}
		/>
	);
}
