"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { ChoiceField } from "@/components/ui/choice-field";
import { type Theme, themes } from "@/lib/domain/languages";
import { SpecimenButtons, SpecimenFields } from "./specimen-controls";
import { SpecimenFloating } from "./specimen-floating";
import { SpecimenGround } from "./specimen-ground";
import { SpecimenMarks } from "./specimen-marks";
import { SpecimenTable } from "./specimen-table";
import { SpecimenTold, SpecimenWays } from "./specimen-told";

/** Every part in every state, for whoever builds screens of them. The look can be changed for this page alone. */
export function Specimen(props: { theme: Theme }) {
	const { everywhere, specimen } = useMessages();
	const [theme, setTheme] = useState(props.theme);
	return (
		<div data-theme={theme} className="flex flex-col gap-8 bg-paper text-ink">
			<div className="flex flex-wrap items-end justify-between gap-4">
				<h1 className="font-serif text-3xl font-semibold">{specimen.title}</h1>
				<ChoiceField
					legend={everywhere.theme}
					options={themes.map((value) => ({ value, label: everywhere.themes[value] }))}
					value={theme}
					onValue={setTheme}
				/>
			</div>
			<SpecimenMarks />
			<SpecimenButtons />
			<SpecimenFields />
			<SpecimenTold />
			<SpecimenWays />
			<SpecimenFloating />
			<SpecimenTable />
			<SpecimenGround />
		</div>
	);
}
