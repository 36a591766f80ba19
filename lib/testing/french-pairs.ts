import type { ArticlePair } from "./article-pair";

const port =
	"Le port de Malpointe, quatrième du pays, emploie près de 2 300 personnes et voit passer chaque été les ferries de trois compagnies.";
const council =
	"Au conseil municipal, l’opposition réclame depuis janvier la publication des comptes de la régie et l’audition de son directeur.";
const union =
	"Le syndicat des dockers appelle à un rassemblement devant la préfecture, où une délégation doit être reçue en fin de journée.";

/** French articles, invented, before and after. */
export const frenchPairs: readonly ArticlePair[] = [
	{
		title: "nothing changes",
		before: [port, "La régie {a|dément avoir cédé le quai nord}.", council],
		after: [port, "La régie {a|dément avoir cédé le quai nord}.", council],
		fates: { a: "kept" },
	},
	{
		title: "a paragraph is put in before",
		before: [port, "La régie {a|dément avoir cédé le quai nord}.", council],
		after: [port, union, "La régie {a|dément avoir cédé le quai nord}.", council],
		fates: { a: "kept" },
	},
	{
		title: "a negation is added",
		before: [port, "La société {a|a signé le contrat} lundi, selon {b|deux sources}.", council],
		after: [
			port,
			"La société {a|n’a pas signé le contrat} lundi, selon {b|deux sources}.",
			council,
		],
		fates: { a: "changed", b: "kept" },
	},
	{
		title: "a word is put in inside",
		before: [
			port,
			"Le ministre {a|avait autorisé la vente} du quai, {b|dit-on à la mairie}.",
			union,
		],
		after: [
			port,
			"Le ministre {a|avait déjà autorisé la vente} du quai, {b|dit-on à la mairie}.",
			union,
		],
		fates: { a: "changed", b: "kept" },
	},
	{
		title: "a number changes",
		before: [port, "L’accord porte sur {a|13 millions d’euros} et {b|dix ans}.", council],
		after: [port, "L’accord porte sur {a|31 millions d’euros} et {b|dix ans}.", council],
		fates: { a: "changed", b: "kept" },
	},
	{
		title: "a number gets a fraction in front of the marked words",
		before: [port, "La dette atteint {a|5 millions d’euros} cette année.", council],
		after: [port, "La dette atteint {a|1,5 millions d’euros} cette année.", council],
		fates: { a: "changed" },
	},
	{
		title: "a number gets thousands in front of the marked words",
		before: [port, "On attend {a|500 manifestants} samedi devant la grille.", council],
		after: [port, "On attend {a|2 500 manifestants} samedi devant la grille.", council],
		fates: { a: "changed" },
	},
	{
		title: "a negation is glued to the marked word",
		before: [port, "Le directeur {a|a signé}, assure la mairie.", council],
		after: [port, "Le directeur {a|n’a signé}, assure la mairie.", council],
		fates: { a: "changed" },
	},
	{
		title: "a typing error is mended",
		before: [port, "Le préfet a {a|anoncé} la {b|fermeture du quai}.", union],
		after: [port, "Le préfet a {a|annoncé} la {b|fermeture du quai}.", union],
		fates: { a: "changed", b: "kept" },
	},
	{
		title: "an accent makes another word",
		before: [port, "Il a {a|signe le protocole}, affirme la régie.", council],
		after: [port, "Il a {a|signé le protocole}, affirme la régie.", council],
		fates: { a: "changed" },
	},
	{
		title: "one word is replaced by another one",
		before: [port, "Le contrat sera conclu {a|lundi} à Malpointe.", council],
		after: [port, "Le contrat sera conclu {a|vendredi} à Malpointe.", council],
		fates: { a: "changed" },
	},
	{
		title: "the first and the last word of a passage are replaced",
		before: [
			port,
			"Hier, {a|trois élus ont quitté la salle furieux}, puis le vote eut lieu.",
			union,
		],
		after: [port, "Hier, {a|quatre élus ont quitté la salle amers}, puis le vote eut lieu.", union],
		fates: { a: "changed" },
	},
	{
		title: "apostrophes and quotation marks are set otherwise",
		before: [port, "{a|\"L'accord n'existe pas\"}, répond {b|la régie}.", council],
		after: [port, "{a|« L’accord n’existe pas »}, répond {b|la régie}.", council],
		fates: { a: "typography", b: "kept" },
	},
	{
		title: "no-break spaces are put in",
		before: [port, "Le quai a coûté {a|12 000 euros : un record}, dit-il.", council],
		after: [port, "Le quai a coûté {a|12\u202f000 euros\u00a0: un record}, dit-il.", council],
		fates: { a: "typography" },
	},
	{
		title: "a capital is no typography",
		before: [port, "Elle met en cause {a|l’état des grues}, sans plus.", council],
		after: [port, "Elle met en cause {a|l’État des grues}, sans plus.", council],
		fates: { a: "changed" },
	},
	{
		title: "a sentence is deleted",
		before: [port, `${council} {a|La régie refuse de répondre.} ${union}`],
		after: [port, `${council} ${union}`],
		fates: { a: "lost" },
	},
	{
		title: "a short quote whose sentence is deleted, while its words stand elsewhere",
		before: [
			port,
			`Interrogé vendredi, le maire {a|dément}. ${council}`,
			"Le directeur de la régie {b|dément} lui aussi toute pression.",
		],
		after: [port, council, "Le directeur de la régie {b|dément} lui aussi toute pression."],
		fates: { a: "lost", b: "kept" },
	},
	{
		title: "a short quote whose paragraph is rewritten, while its words come elsewhere",
		before: [port, "Le maire {a|dément} avoir vu la lettre.", council],
		after: [
			port,
			"Personne ne confirme plus rien, ni au port, ni à la préfecture, ni chez les armateurs.",
			council,
			"Une porte-parole de la compagnie dément toute négociation en cours.",
		],
		fates: { a: "lost" },
	},
	{
		title: "a paragraph moves down",
		before: [port, "{a|Le préfet a signé l’arrêté} mardi {b|à midi}.", council, union],
		after: [port, council, union, "{a|Le préfet a signé l’arrêté} mardi {b|à midi}."],
		fates: { a: "moved", b: "moved" },
	},
	{
		title: "a paragraph moves up and is edited",
		before: [
			port,
			council,
			union,
			"Le préfet, {a|qui n’avait rien dit}, a signé {b|l’arrêté mardi à midi} sans autre commentaire.",
		],
		after: [
			"Le préfet, {a|qui n’avait rien dit}, a signé {b|l’arrêté jeudi à midi} sans autre commentaire.",
			port,
			council,
			union,
		],
		fates: { a: "moved", b: "changed" },
	},
	{
		title: "a sentence moves to another paragraph",
		before: [`${port} La vente {a|reste suspendue à l’avis du conseil d’État}.`, council, union],
		after: [port, council, `${union} La vente {a|reste suspendue à l’avis du conseil d’État}.`],
		fates: { a: "moved" },
	},
	{
		title: "a short sentence moves",
		before: [port, "{a|Il nie tout.}", council, union],
		after: [port, council, union, "{a|Il nie tout.}"],
		fates: { a: "moved" },
	},
	{
		title: "two paragraphs with one equal sentence, of which one goes",
		before: [
			port,
			"La mairie se tait. {a|Rien n’est signé.}",
			council,
			"La région hésite. {b|Rien n’est signé.}",
			union,
		],
		after: [port, council, "La région hésite. {b|Rien n’est signé.}", union],
		fates: { a: "lost", b: "kept" },
	},
	{
		title: "two equal sentences side by side, of which one goes",
		before: [
			port,
			"La régie répond. {a|Rien n’est signé.} {b|Rien n’est signé.} La séance est levée.",
			council,
		],
		after: [port, "La régie répond. Rien n’est signé. La séance est levée.", council],
		fates: { a: "lost", b: "lost" },
	},
	{
		title: "paragraphs with one equal sentence change places",
		before: [
			`La mairie se tait depuis lundi soir. {a|Rien n’est signé.}`,
			port,
			council,
			`La région hésite encore sur le montant. {b|Rien n’est signé.}`,
		],
		after: [
			`La région hésite encore sur le montant. {b|Rien n’est signé.}`,
			port,
			council,
			`La mairie se tait depuis lundi soir. {a|Rien n’est signé.}`,
		],
		fates: { a: "moved", b: "moved" },
	},
	{
		title: "paragraphs side by side end alike, and the second goes",
		before: [
			port,
			"La mairie se tait. {a|Rien n’est signé.}",
			"La région hésite. {b|Rien n’est signé.}",
			union,
		],
		after: [port, "La mairie se tait. {a|Rien n’est signé.}", union],
		fates: { a: "kept", b: "lost" },
	},
	{
		title: "a paragraph is split inside and beside marked words",
		before: [
			port,
			"{a|Le contrat existe.} Il date de mai. {b|Nul ne l’a lu. Nul ne le lira.}",
			council,
		],
		after: [
			port,
			"{a|Le contrat existe.}",
			"Il date de mai. {b|Nul ne l’a lu.",
			"Nul ne le lira.}",
			council,
		],
		fates: { a: "kept", b: "typography" },
	},
	{
		title: "paragraphs are merged",
		before: [port, "{a|Le contrat existe.}", "{b|Il date de mai.}", council],
		after: [port, "{a|Le contrat existe.} {b|Il date de mai.}", council],
		fates: { a: "kept", b: "kept" },
	},
	{
		title: "everything is replaced by another article",
		before: [port, "La régie {a|dément avoir cédé le quai}. {b|Le préfet} se tait.", council],
		after: [
			"Les pluies de la nuit ont coupé la route du col et privé de courant plusieurs hameaux de la vallée.",
			"Le préfet a demandé aux habitants de ne pas sortir avant la fin de l’alerte, prévue dans la soirée.",
		],
		fates: { a: "lost", b: "lost" },
	},
	{
		title: "a passage of two pieces: an aside between them changes",
		before: [port, "{a|L’accord}, dit le maire, {a|ne sera pas signé}.", council],
		after: [port, "{a|L’accord}, redit la mairie vendredi, {a|ne sera pas signé}.", council],
		fates: { a: "kept" },
	},
	{
		title: "a passage of two pieces: one piece is deleted",
		before: [
			port,
			"{a|L’accord}, dit le maire, {a|ne sera jamais signé par la ville}, et voilà.",
			council,
		],
		after: [port, "{a|L’accord}, dit le maire.", council],
		fates: { a: "changed" },
	},
	{
		title: "a passage of two pieces: both are deleted",
		before: [port, "{a|L’accord}, dit le maire, {a|ne sera jamais signé}.", council],
		after: [port, council],
		fates: { a: "lost" },
	},
	{
		title: "a passage over a paragraph break keeps its place when the second paragraph moves away",
		before: [
			port,
			"La régie {a|ne cédera pas un mètre de quai à la compagnie.",
			"Jamais.} La séance est levée.",
			council,
			union,
		],
		after: [port, "La régie {a|ne cédera pas un mètre de quai à la compagnie.}", council, union],
		fates: { a: "changed" },
	},
];
