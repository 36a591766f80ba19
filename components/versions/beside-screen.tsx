"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SelectField } from "@/components/ui/select-field";
import { differingWords } from "@/lib/anchoring/differing-words";
import type { VersionView } from "@/lib/domain/article";
import type { VersionMarks } from "@/lib/domain/version";
import { besideAddress } from "./addresses";
import { ComparedText } from "./compared-text";
import { toEditorMarks } from "./to-version-marks";
import { type VersionsContext, VersionsPage } from "./versions-page";

/** A version with its marks. */
export interface MarkedVersion {
	readonly version: VersionView;
	readonly marks: VersionMarks;
}

/** Two versions of an article beside each other, with their marks and what only one of them has. */
export function BesideScreen(props: {
	context: VersionsContext;
	from: MarkedVersion;
	to: MarkedVersion;
}) {
	const { context, from, to } = props;
	const words = useMessages().versions;
	const differing = useMemo(() => differingWords(from.version, to.version), [from, to]);
	const isSame = differing.before.length + differing.after.length === 0;
	const { language } = context.article;
	const sides = [
		{ ...from, element: "del", label: words.side.from, differing: differing.before },
		{ ...to, element: "ins", label: words.side.to, differing: differing.after },
	] as const;
	return (
		<VersionsPage
			context={context}
			title={words.side.title(from.version.number, to.version.number)}
			width="wide"
		>
			<ChooseVersions {...props} />
			<p className="text-label text-ink-2">{isSame ? words.side.same : words.side.legend}</p>
			<div className="grid gap-4 lg:grid-cols-2">
				{sides.map(({ version, marks, ...side }) => (
					<section
						key={side.element}
						aria-label={side.label}
						className="min-w-0 rounded-card bg-sheet px-4 py-3 sm:px-5"
					>
						<h2 className="mb-3 font-medium">{words.number(version.number)}</h2>
						<ComparedText
							text={version.text}
							blocks={version.blocks}
							marks={toEditorMarks(marks)}
							language={language}
							{...side}
						/>
					</section>
				))}
			</div>
		</VersionsPage>
	);
}

function ChooseVersions({ context, from, to }: Parameters<typeof BesideScreen>[0]) {
	const words = useMessages().versions;
	const router = useRouter();
	const options = context.versions.map(({ number }) => ({
		value: String(number),
		label: words.number(number),
	}));
	const go = (first: number, second: number) =>
		router.push(
			besideAddress(context.article.id, Math.min(first, second), Math.max(first, second)),
		);
	return (
		<fieldset aria-label={words.side.choose} className="flex flex-wrap gap-3">
			<SelectField
				label={words.side.from}
				options={options}
				value={String(from.version.number)}
				onValue={(value) => go(Number(value), to.version.number)}
			/>
			<SelectField
				label={words.side.to}
				options={options}
				value={String(to.version.number)}
				onValue={(value) => go(from.version.number, Number(value))}
			/>
		</fieldset>
	);
}
