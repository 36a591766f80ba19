"use client";

import { FilePlus2 } from "lucide-react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { Pill } from "@/components/ui/pill";
import type { VersionHead } from "@/lib/domain/version";
import { formatMoment } from "@/lib/i18n/format";
import { besideAddress, fatesAddress, newVersionAddress, versionAddress } from "./addresses";
import { type VersionsContext, VersionsPage } from "./versions-page";

/** All texts that an article has had, the newest first, and the way to a new one. */
export function VersionsScreen({ context }: { context: VersionsContext }) {
	const words = useMessages().versions;
	const { versions, article } = context;
	return (
		<VersionsPage context={context} title={words.title} intro={words.intro} isList>
			<ButtonLink
				variant="main"
				className="self-start"
				href={newVersionAddress(article.id)}
				icon={<FilePlus2 aria-hidden="true" className="size-4" />}
			>
				{words.start}
			</ButtonLink>
			<ol aria-label={words.list} className="flex flex-col gap-3">
				{versions.map((version, n) => (
					<li key={version.id}>
						<VersionCard version={version} isNewest={n === 0} />
					</li>
				))}
			</ol>
			{versions.length === 1 && <p className="text-ink-2">{words.none}</p>}
		</VersionsPage>
	);
}

function VersionCard({ version, isNewest }: { version: VersionHead; isNewest: boolean }) {
	const words = useMessages().versions;
	const [language, zone] = [useLanguage(), useZone()];
	const { articleId, number, createdBy, createdAt } = version;
	return (
		<div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line bg-sheet px-3 py-2.5">
			<div className="min-w-0 flex-1 basis-64">
				<h2 className="flex flex-wrap items-center gap-2 font-medium">
					{words.number(number)}
					{isNewest && <Pill>{words.newest}</Pill>}
				</h2>
				<p className="text-label text-ink-2">
					{words.added(createdBy.name, formatMoment(createdAt, language, zone))}
				</p>
			</div>
			<div className="flex flex-wrap gap-2">
				<ButtonLink
					size="small"
					aria-label={words.readLabel(number)}
					href={isNewest ? `/articles/${articleId}` : versionAddress(articleId, number)}
				>
					{words.read}
				</ButtonLink>
				<ButtonLink
					size="small"
					aria-label={words.originalLabel(number)}
					href={`/api/v1/versions/${version.id}/original`}
					download
				>
					{words.original}
				</ButtonLink>
				{number > 1 && (
					<>
						<ButtonLink
							size="small"
							aria-label={words.reportLabel(number)}
							href={fatesAddress(articleId, null, number)}
						>
							{words.report}
						</ButtonLink>
						<ButtonLink
							size="small"
							aria-label={words.compareLabel(number - 1, number)}
							href={besideAddress(articleId, number - 1, number)}
						>
							{words.compare}
						</ButtonLink>
					</>
				)}
			</div>
		</div>
	);
}
