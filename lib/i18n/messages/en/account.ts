import type { TokenState } from "@/lib/domain/token";
import type { TokenScope } from "@/lib/domain/token-scopes";
import { quoted } from "../../quoted";

const name = (words: string) => quoted(words, "“", "”");

/** Words of a member’s own account and their tokens. */
export const account = {
	title: "Your account",
	menu: "Account and tokens",
	tokens: {
		title: "Tokens",
		intro:
			"With a token a program reads and writes in your name: the command line, a script, another tool. It can do nothing that you may not do yourself, and cannot approve what you edited.",
		docs: "What programs can do: the description of the API",
		create: "Make a token",
		empty: {
			title: "No tokens yet",
			text: "Make one for each program, so that each can be ended by itself.",
		},
		list: "Your tokens",
		state: { living: "in use", expired: "expired", revoked: "revoked" } satisfies Record<
			TokenState,
			string
		>,
		begins: "Begins with",
		may: "May",
		created: "Made",
		expires: "Expires",
		expired: "Expired",
		revoked: "Revoked",
		lastUsed: "Last used",
		never: "never",
	},
	scope: {
		read: { name: "Read", allows: "dossiers, articles, marks and history; exports" },
		annotate: {
			name: "Annotate",
			allows: "import articles and change what is known about them; marks, links, statements",
		},
		review: { name: "Review", allows: "approve, reject and send back, where you may" },
		admin: {
			name: "Administer",
			allows: "make and change dossiers and their members, remove articles, revoke tokens",
		},
	} satisfies Record<TokenScope, { readonly name: string; readonly allows: string }>,
	create: {
		title: "Make a token",
		name: "Name",
		nameHint: "What will use it, so that you know it in the list.",
		scopes: "What it allows",
		scopesHint: "None includes another: a program that writes usually has to read too.",
		days: "How long it lasts",
		daysOf: (days: string) => `${days} days`,
		submit: "Make the token",
		unanswered:
			"The token may have been made all the same. Send the same again: nothing is done twice.",
		full: (limit: string) => `You have ${limit} tokens in use. Revoke one first.`,
	},
	made: {
		title: "Copy the token now",
		text: "It is shown this once. Recoupe keeps no more than its fingerprint and cannot show it again.",
		label: "Token",
		copy: "Copy",
		copied: "Copied",
		byHand: "The browser does not allow it. Select the token and copy it by hand.",
		keep: "Keep it as you keep a password. If it gets out, revoke it here.",
		example: "At the command line, with the token in the variable RECOUPE_TOKEN:",
		done: "I have copied it",
	},
	lost: {
		title: "This token is lost",
		text: "It was made, but the answer that held it did not arrive. It cannot be shown again and nobody has it: revoke it, and make another.",
		replace: "Revoke it and make another",
	},
	revoke: {
		action: "Revoke",
		actionLabel: (words: string) => `Revoke ${name(words)}`,
		title: (words: string) => `Revoke ${name(words)}?`,
		text: "It ends at once: programs that use it are refused from then on. This cannot be undone; a revoked token stays so.",
		submit: "Revoke the token",
		done: (words: string) => `${name(words)} is revoked.`,
	},
};
