"use client";

import { useMessages } from "@/components/language/language-provider";
import { SourcingPart, type SourcingPartProps } from "./sourcing-part";

/** Who took what from whom in a whole dossier, under its own heading. */
export function DossierSourcing(props: { sourcing: SourcingPartProps["sourcing"] }) {
	const { sourcing: words } = useMessages();
	return (
		<section aria-labelledby="sourcing" className="flex flex-col gap-2.5">
			<div>
				<h2 id="sourcing" className="font-serif text-lg font-semibold">
					{words.title}
				</h2>
				<p className="text-label text-ink-2">{words.intro}</p>
			</div>
			<SourcingPart sourcing={props.sourcing} articleIds={null} />
		</section>
	);
}
