import { quoted } from "../../quoted";
import { broken } from "./broken";

/** Words that several screens share. */
export const everywhere = {
	name: "Recoupe",
	cancel: "Cancel",
	save: "Save",
	remove: "Remove",
	restore: "Restore",
	undo: "Undo",
	redo: "Redo",
	close: "Close",
	retry: broken.retry,
	back: "Back",
	more: "More",
	search: "Search",
	none: "none",
	unknownOutlet: "outlet unknown",
	unknownDate: "date unknown",
	deleted: "deleted",
	skip: "Skip to the content",
	notifications: "Messages",
	tagline: "What articles claim, deny and attribute, checked by two people.",
	path: "Where you are",
	account: (name: string) => `${name}: account, language and look`,
	language: "Language",
	theme: "Look",
	themes: { system: "As this device", light: "Light", dark: "Dark" },
	signOut: "Sign out",
	home: broken.home,
	nothingHere: "Nothing here",
	nothingHereWhy: "The address may be wrong, or what stands here is not for you.",
	saveState: {
		saved: "Saved",
		drafted: "Draft kept on this device",
		saving: "Saving…",
		kept: "Kept on this device",
		windowed: "Kept in this window only",
		failed: "Not saved",
		reconnecting: "Saved. Reconnecting…",
		ended: "Saved. No longer updated: reload",
	},
	present: {
		label: "Here now",
		more: (n: number) => `${n} more`,
		on: (names: string) => `Selected by ${names}`,
	},
	unsent: {
		sent: (n: number) =>
			n === 1
				? "One change that was kept on this device has been sent."
				: `${n} changes that were kept on this device have been sent.`,
		waiting: (n: number) =>
			n === 1
				? "One change on this device has not been sent."
				: `${n} changes on this device have not been sent.`,
		open: "Open the article",
		leaveTitle: "Sign out with unsent work?",
		leave: (n: number) =>
			n === 1
				? "One change is on this device only. It stays here for you, and is sent when you sign in again in this browser."
				: `${n} changes are on this device only. They stay here for you, and are sent when you sign in again in this browser.`,
		leaveLost: (n: number) =>
			n === 1
				? "One change is in this window only, and this browser keeps nothing: it is lost when you sign out."
				: `${n} changes are in this window only, and this browser keeps nothing: they are lost when you sign out.`,
		leaveAnyway: "Sign out all the same",
	},
	count: {
		articles: (n: number) => `${n} ${n === 1 ? "article" : "articles"}`,
		passages: (n: number) => `${n} ${n === 1 ? "passage" : "passages"}`,
		links: (n: number) => `${n} ${n === 1 ? "link" : "links"}`,
		outlets: (n: number) => `${n} ${n === 1 ? "outlet" : "outlets"}`,
		independentSources: (n: number) => `${n} independent ${n === 1 ? "source" : "sources"}`,
	},
	quote: (words: string) => quoted(words, "“", "”"),
	gap: " […] ",
	openDenial: "unlinked: what does it deny?",
	onlyOneSource: (name: string) => `one single source: ${name}`,
};
