import { VersionScreen } from "@/components/versions/version-screen";
import { openMarked, openVersions, versionNumbered } from "../open-versions";

/** One version of an article, to be read. */
export default async function VersionPage(props: {
	params: Promise<{ articleId: string; number: string }>;
}) {
	const { articleId, number } = await props.params;
	const { cursor: _, ...context } = await openVersions(articleId);
	const marked = await openMarked(versionNumbered({ cursor: "", ...context }, number).id);
	return <VersionScreen context={context} {...marked} />;
}
