import type { ShareState } from "@/lib/domain/sharing";

/** Words of what is shown to people without an account: of the screens that make it, and of the page itself. */
export const sharing = {
	menu: "Sharing",
	button: "Share",
	title: { article: "Share this article", statement: "Share this statement" },
	intro: {
		article:
			"A link shows the approved passages, each in its sentence, to whoever has it. Nothing else of the newsroom is shown: no notes, no names, nothing that waits for review.",
		statement:
			"A link shows the statement, its approved passages, each in its sentence, and its verdict once it stands, to whoever has it. Nothing else of the newsroom is shown: no evidence, no notes, no names.",
	},
	days: "How long it lasts",
	daysOf: (days: string) => (days === "1" ? "1 day" : `${days} days`),
	whole: "Show the whole text of the article",
	wholeHint: "Make sure that the newsroom may publish it.",
	make: "Make a link",
	full: "This dossier has as many links as it can have. Revoke some first.",
	made: {
		title: "Copy the link now",
		text: "It is shown this once. Recoupe keeps no more than its fingerprint and cannot show it again; if it is lost, revoke it and make another.",
		link: "Link",
		code: "Code for another page",
		codeHint: "Works on the pages that the newsroom allows.",
		copy: "Copy",
		copyCode: "Copy the code",
		copied: "Copied",
		byHand: "The browser does not allow it. Select it and copy it by hand.",
		frame: (title: string) => `Fact-check: ${title}`,
		another: "Make another",
	},
	lost: "The link was made, but the answer that held it did not arrive. Revoke it below, and make another.",
	list: "Links",
	empty: "No links yet.",
	loading: "Reading the links…",
	state: { living: "shows", expired: "expired", revoked: "revoked" } satisfies Record<
		ShareState,
		string
	>,
	by: (name: string, day: string) => `Made by ${name} on ${day}`,
	ends: { living: "Until", expired: "Expired on", revoked: "Revoked on" } satisfies Record<
		ShareState,
		string
	>,
	wholeText: "with the whole text",
	opened: (n: number) => (n === 0 ? "Never opened" : n === 1 ? "Opened once" : `Opened ${n} times`),
	lastOpened: (day: string) => `last on ${day}`,
	revoke: {
		action: "Revoke",
		actionOf: (day: string) => `Revoke the link of ${day}`,
		done: "The link is revoked.",
	},
	restore: {
		action: "Undo",
		actionOf: (day: string) => `Let the link of ${day} work again`,
		done: "The link shows it again.",
	},
	rules: {
		title: "Sharing",
		intro:
			"Reviewers can make links by which people without an account read what was approved of an article or a statement. Each link ends by itself and can be revoked.",
		isOn: "Reviewers may make links",
		isOnHint:
			"Off, every link that was made shows nothing. On again, those that have not ended show what they did.",
		wholeTexts: "A link may show the whole text of an article",
		wholeTextsHint:
			"Texts of other outlets are theirs. Off, passages are shown in their sentences.",
		hosts: "Sites that may hold what is shared",
		hostsHint:
			"One host a line, such as www.example.org, or *.example.org for all below it. Empty: no site may.",
		save: "Save",
		saved: "Saved.",
	},
	page: {
		statement: "Statement",
		passages: (n: number) => (n === 1 ? "1 approved passage" : `${n} approved passages`),
		none: "Nothing has been approved yet.",
		text: "The whole text",
		original: "Original article",
		approved: "Shown is only what a second person has approved.",
		until: (day: string) => `This address lasts until ${day}.`,
		gone: {
			title: "There is nothing at this address",
			text: "It may have ended. Ask whoever gave it to you for another.",
		},
		busy: { title: "This cannot be shown just now", text: "Try again in a minute." },
	},
};
