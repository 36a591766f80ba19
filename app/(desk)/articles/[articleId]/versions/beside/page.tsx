import { BesideScreen } from "@/components/versions/beside-screen";
import { openMarked, openVersions, versionNumbered } from "../open-versions";

/** Two versions of an article: `?from=1&to=2`, by default the last two. */
export default async function BesidePage(props: {
	params: Promise<{ articleId: string }>;
	searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
	const { articleId } = await props.params;
	const { from, to } = await props.searchParams;
	const found = await openVersions(articleId);
	const newest = found.versions[0].number;
	const [first, second] = await Promise.all(
		[from ?? Math.max(1, newest - 1), to ?? newest].map((number) =>
			openMarked(versionNumbered(found, String(number)).id),
		),
	);
	const { cursor: _, ...context } = found;
	if (first === undefined || second === undefined) return null;
	return <BesideScreen context={context} from={first} to={second} />;
}
