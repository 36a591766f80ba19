import "server-only";
import { measureAgreement } from "@/lib/agreement/measure-agreement";
import type { PersonView } from "@/lib/domain/people";
import type { PairAgreementView } from "@/lib/domain/round";
import { tagNames } from "@/lib/domain/tags";
import type { Marked } from "./round-marks";

/** What two members of a revealed round agree on. */
export function measurePair(
	marked: Marked,
	roundId: string,
	first: PersonView,
	second: PersonView,
): PairAgreementView {
	const texts = marked.texts
		.filter((text) => text.roundId === roundId)
		.map(({ versionId, version }) => ({ id: versionId, length: version.text.length }));
	const measures = measureAgreement(
		{ texts, first: marked.of(roundId, first.id), second: marked.of(roundId, second.id) },
		tagNames,
	);
	return { first, second, ...measures };
}
