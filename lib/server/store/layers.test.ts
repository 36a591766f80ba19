import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// What a member marks in a blind round is in a layer of their own. A query that reads marks, links or memberships says which
// layers it reads, by lib/server/store/layers.ts or by name; one that does not is here, with why it may.
const anyLayer: Readonly<Record<string, string>> = {
	countMarks: "has rows counted, and tells nothing",
	findAnnotation: "by id, for the door, which asks for the layer",
	findLink: "by id, for the door, which asks for the layer",
	findMembership: "by id, for the door, which asks for the layer",
	listLinksAt: "the links of a mark that is written are in its layer",
	leaveLinksToOtherEnd: "what one operation removed is in the layer of what it removed",
	leaveMembershipsToOtherEnd: "tells nothing",
	listLinkKinds: "the doctor reads everything",
	listReviewFindings: "the doctor reads everything",
	findPassagesOf: "its caller says which layers",
	messagesFor: "what is in the shared layer, by `passageIsThere`",
	messagesNear: "what `messagesFor` looks among",
	madeBy: "what `decisionsFor` looks among",
	notesFor: "what is in the shared layer, by `passageIsThere`",
	countHolds: "a round is told before the marks that may be in it",
	decisionsFor: "what is in the shared layer, by `passageIsThere`",
	findInboxLabels: "the words of what the inbox has found",
	groupOf: "an order of what was found, by the statements of one’s own layer",
	listEventsMatching: "events of the dossier’s stream, in which nothing of a round is named",
	listIndexedAnnotations: "the index has everything; who reads it says which layers",
	listStrayEntries: "the index has everything; who reads it says which layers",
};

const reading =
	/\b(?:db|tx)\.(?:annotation|link|membership|annotationSpeaker)\.(?:find|count|group|aggregate)|"(?:Annotation|Link|Membership)"|\b(?:annotation|annotations|memberships|linksFrom|linksTo): \{ (?:some|none|where)/;

/** The functions of the store that read marks, links or memberships, with the text of each. */
function* functionsThatRead(): Generator<readonly [name: string, text: string]> {
	const files = readdirSync(import.meta.dirname).filter((file) => /(?<!\.test)\.ts$/.test(file));
	for (const file of files) {
		const source = readFileSync(join(import.meta.dirname, file), "utf8").replace(
			/\/\*\*[\s\S]*?\*\//g,
			"",
		);
		for (const text of source.split(/^(?=(?:export )?(?:async )?function\*? )/m)) {
			const [, name] = /^(?:export )?(?:async )?function\*? (\w+)/.exec(text) ?? [];
			if (name !== undefined && reading.test(text)) yield [name, text];
		}
	}
}

test("AZ-14: every query of the store says whose marks it reads", () => {
	const silent = [...functionsThatRead()]
		.filter(([, text]) => !/layers?\b|[lL]ayerNames|visibleLayers|inSharedLayer/.test(text))
		.map(([name]) => name);
	expect(silent.sort()).toEqual(Object.keys(anyLayer).sort());
});

test("a query that forgets is seen", () => {
	const forgetful = "export async function listAll(db) {\n\treturn db.annotation.findMany();\n}";
	expect(reading.test(forgetful)).toBe(true);
});
