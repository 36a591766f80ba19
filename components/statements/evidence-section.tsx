"use client";

import { Download, Lock, Plus } from "lucide-react";
import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pill } from "@/components/ui/pill";
import { useRemoval } from "@/components/writing/use-removal";
import type { EvidenceView } from "@/lib/domain/evidence";
import type { Bearing } from "@/lib/domain/evidence-kinds";
import { formatAgo, formatKilobytes } from "@/lib/i18n/format";
import { CaptureButton } from "./capture-button";
import { EvidenceForm } from "./evidence-form";
import { Section } from "./section";

const tones = {
	supports: "good",
	refutes: "danger",
	context: "plain",
} as const satisfies Record<Bearing, "good" | "danger" | "plain">;

/** What supports or refutes a statement, or explains it, each with the copy that was kept of it. */
export function EvidenceSection(props: {
	statementId: string;
	evidence: readonly EvidenceView[];
	leads: boolean;
	now: string;
}) {
	const { statementId, evidence } = props;
	const { evidence: words } = useMessages().statementPage;
	const [edited, setEdited] = useState<string | null>(null);
	// By its id, so that a form whose page is read again has the evidence as it now is.
	const current = evidence.find(({ id }) => id === edited);
	return (
		<Section
			title={words.title}
			action={
				<Button
					size="small"
					icon={<Plus aria-hidden="true" className="size-3.5" />}
					onClick={() => setEdited(newEvidence)}
				>
					{words.add}
				</Button>
			}
		>
			{evidence.length === 0 && <p className="text-ink-2">{words.none}</p>}
			<ul className="flex flex-col gap-3">
				{evidence.map((one) => (
					<li key={one.id} className={one.confidential ? "print:hidden" : ""}>
						<EvidenceCard
							evidence={one}
							leads={props.leads}
							now={props.now}
							onEdit={() => setEdited(one.id)}
						/>
					</li>
				))}
			</ul>
			{(current !== undefined || edited === newEvidence) && (
				<EvidenceForm
					statementId={statementId}
					evidence={current ?? null}
					onClose={() => setEdited(null)}
				/>
			)}
		</Section>
	);
}

/** Stands for evidence that is not added yet. */
const newEvidence = "new";

interface CardProps {
	readonly evidence: EvidenceView;
	readonly leads: boolean;
	readonly now: string;
	readonly onEdit: () => void;
}

function EvidenceCard(props: CardProps) {
	const { evidence } = props;
	const { statementPage, vocabulary } = useMessages();
	const words = statementPage.evidence;
	return (
		<Card className="flex flex-col gap-2 px-4 py-3">
			<div className="flex flex-wrap items-center gap-2">
				<Pill tone={tones[evidence.bearing]}>{vocabulary.bearing[evidence.bearing]}</Pill>
				<Pill>{vocabulary.evidenceKind[evidence.kind]}</Pill>
				{evidence.confidential && (
					<Pill tone="attention">
						<Lock aria-hidden="true" className="size-3" />
						{words.confidential}
					</Pill>
				)}
			</div>
			<p className="font-medium text-pretty">{evidence.title}</p>
			{evidence.locator !== "" && <Locator locator={evidence.locator} />}
			{evidence.words !== "" && (
				<p className="max-w-prose text-pretty whitespace-pre-line">{evidence.words}</p>
			)}
			<Capture {...props} />
			<EvidenceActions {...props} />
		</Card>
	);
}

/** Where to find it; a web address can be followed. */
function Locator({ locator }: { locator: string }) {
	if (!/^https?:\/\//.test(locator)) return <p className="text-label break-words">{locator}</p>;
	return (
		<p className="text-label break-all">
			<a href={locator} target="_blank" rel="noreferrer noopener">
				{locator}
			</a>
		</p>
	);
}

/** The copy that was kept: its name, size, time and fingerprint. */
function Capture({ evidence, now }: CardProps) {
	const { evidence: words } = useMessages().statementPage;
	const language = useLanguage();
	const { capture, id } = evidence;
	if (capture === null) return null;
	return (
		<div className="text-label">
			<a
				href={`/api/v1/evidence/${id}/capture`}
				download
				className="inline-flex items-center gap-1.5"
			>
				<Download aria-hidden="true" className="size-3.5" />
				{words.download(capture.fileName, formatKilobytes(capture.size, language))}
			</a>{" "}
			<span className="text-xs text-ink-2">
				{words.keptAt(formatAgo(capture.at, now, language))}
			</span>
			<p className="font-mono text-xs break-all text-ink-2">
				{words.fingerprint} {capture.sha256}
			</p>
		</div>
	);
}

function EvidenceActions({ evidence, leads, onEdit }: CardProps) {
	const { evidence: words } = useMessages().statementPage;
	const self = useSelf();
	const remove = useRemoval();
	return (
		<div className="flex flex-wrap gap-2">
			<Button size="small" aria-label={words.editOf(evidence.title)} onClick={onEdit}>
				{words.edit}
			</Button>
			<CaptureButton evidence={evidence} />
			{(leads || evidence.author.id === self?.id) && (
				<Button
					size="small"
					variant="quiet"
					aria-label={words.removeOf(evidence.title)}
					onClick={() => void remove("evidence", evidence.id, words)}
				>
					{words.remove}
				</Button>
			)}
		</div>
	);
}
