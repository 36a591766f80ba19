import type { DemoThread } from "./thread-shape";

/** What the members of the demo newsroom say to each other: one question holds an approval, one is settled. */
export const threads = [
	{
		kind: "annotation",
		about: "gazette-signataires",
		messages: [
			{
				by: "tiphaine",
				to: "basile",
				words:
					" le directeur de cabinet signe-t-il pour le ministère ou en son nom propre\u00a0? La légende dit «\u00a0par délégation\u00a0».",
			},
			{
				by: "basile",
				words:
					"Par délégation de la ministre, d’après l’annexe A. Le passage dit bien «\u00a0pour le ministère\u00a0»\u00a0: on garde.",
			},
		],
		resolvedBy: "tiphaine",
	},
	{
		kind: "annotation",
		about: "chambre-pointage",
		blocking: true,
		messages: [
			{
				by: "basile",
				to: "edwina",
				words:
					" d’où vient ce pointage\u00a0? L’article ne nomme personne. Tant que nous ne savons pas qui a compté, je ne l’approuve pas.",
			},
			{
				by: "edwina",
				before: "Asked the Ressac newsdesk this morning. No answer yet.",
				words:
					"Asked the Ressac newsdesk this morning. They will not say who counted; I keep trying.",
			},
		],
	},
	{
		kind: "statement",
		about: "protocole",
		messages: [
			{
				by: "edwina",
				to: "tiphaine",
				words:
					" does “accord-cadre” in the company’s words of 12 March belong here, or is it another statement?",
			},
		],
	},
] as const satisfies readonly DemoThread[];
