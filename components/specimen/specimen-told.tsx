"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { SaveState } from "@/components/shell/save-state";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pill, PillButton } from "@/components/ui/pill";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";
import { TabLinks } from "@/components/ui/tab-links";
import { reviewStateNames } from "@/lib/domain/review";
import { SpecimenRow, SpecimenSection } from "./specimen-section";

const noticeTones = ["info", "good", "attention", "danger"] as const;
const pillTones = ["plain", "good", "attention", "danger"] as const;
const saveStates = ["saved", "saving", "kept", "windowed", "failed"] as const;
const names = ["Nora Belkacem", "Luc Morin", "Sana Adler", "Åke", "José María López"] as const;

/** What a screen tells: how things stand, how far they are, that there is nothing. */
export function SpecimenTold() {
	const { everywhere, specimen } = useMessages();
	return (
		<SpecimenSection title={specimen.told}>
			<SpecimenRow label={specimen.saveStates}>
				{saveStates.map((state) => (
					<SaveState key={state} state={state} count={state === "kept" ? 3 : 0} />
				))}
			</SpecimenRow>
			<div className="grid grid-cols-1 gap-3 md:grid-cols-2">
				{noticeTones.map((tone) => (
					<Notice
						key={tone}
						tone={tone}
						title={specimen.tones[tone]}
						action={<Button size="small">{everywhere.retry}</Button>}
					>
						{specimen.sentence}
					</Notice>
				))}
			</div>
			<SpecimenRow label={specimen.progress}>
				<Spinner label={everywhere.saveState.saving} />
				<div className="w-60">
					<Progress label={specimen.progress} value={3} max={8} />
				</div>
				<div className="w-60">
					<Progress label={specimen.progress} />
				</div>
			</SpecimenRow>
			<SpecimenRow label={specimen.people}>
				{names.map((name) => (
					<Avatar key={name} name={name} named />
				))}
				<Avatar name={names[0]} size="medium" named />
			</SpecimenRow>
			<div className="rounded-card border border-line bg-sheet">
				<EmptyState title={everywhere.nothingHere} action={<Button>{everywhere.retry}</Button>}>
					{specimen.sentence}
				</EmptyState>
			</div>
		</SpecimenSection>
	);
}

/** What one filters and finds one’s way by. */
export function SpecimenWays() {
	const { specimen, vocabulary } = useMessages();
	const [on, setOn] = useState<string>("proposed");
	return (
		<SpecimenSection title={specimen.ways}>
			<TabLinks
				label={specimen.ways}
				tabs={[
					{ href: "/specimen", label: specimen.title },
					{ href: "/specimen#1", label: specimen.fields, count: 17 },
					{ href: "/specimen#2", label: specimen.marks },
				]}
			/>
			<SpecimenRow label={specimen.filters}>
				{reviewStateNames.map((state, n) => (
					<PillButton key={state} pressed={on === state} count={n * 3} onClick={() => setOn(state)}>
						{vocabulary.reviewState[state]}
					</PillButton>
				))}
			</SpecimenRow>
			<SpecimenRow label={specimen.pills}>
				{pillTones.map((tone) => (
					<Pill key={tone} tone={tone}>
						{vocabulary.articleState.in_review}
					</Pill>
				))}
			</SpecimenRow>
		</SpecimenSection>
	);
}
