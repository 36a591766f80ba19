/**
 * The demo newsroom: one invented story told by eleven articles (`articles/*.txt`), and what four invented members
 * have marked, linked, gathered and decided in it. Every person, place, company and outlet is fictional.
 *
 * Quotes are the words of the file, character for character: no-break spaces are written \u00a0 and \u202f here.
 */

export type Role = "checker" | "reviewer" | "admin";
export type Locale = "fr" | "en";
export type Tag = "claim" | "denial" | "attribution";
export type LinkType = "attributes" | "denies" | "contradicts" | "corroborates" | "quotes" | "reports" | "updates";
export type ReviewState = "proposed" | "approved" | "rejected" | "changes_requested";
export type Reason =
  | "wrong_tag"
  | "wrong_boundaries"
  | "not_checkable"
  | "wrong_speaker"
  | "wrong_link"
  | "duplicate"
  | "other";

export interface Member {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly initials?: string;
}

export interface Outlet {
  readonly key: string;
  readonly name: string;
}

export interface Speaker {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Key of the outlet this speaker is. */
  readonly outlet?: string;
}

export interface Article {
  readonly key: string;
  /** Name of the file in `articles/`. */
  readonly file: string;
  readonly outlet: string;
  /** The headline, as it first stands in the file. */
  readonly title: string;
  readonly author: string | null;
  /** Local time in `zone`, as precise as `precision` says: "2026-03-02T18:12", "2026-03-04", "2026-03". */
  readonly published: string;
  readonly precision: "minute" | "day" | "month" | "year";
  readonly zone: "Europe/Paris";
  readonly language: Locale;
  readonly address: string | null;
  /** Agencies the article names as its own. */
  readonly credits: readonly string[];
  readonly state: "todo" | "in_progress" | "in_review" | "done";
  readonly assignee: string | null;
  readonly due: string | null;
}

export interface Piece {
  readonly quote: string;
  /** Which occurrence of the quote in the file, counted from 1; given whenever there are several. */
  readonly occurrence?: number;
}

export interface Decision {
  /** A reviewer or administrator, never who made the thing. */
  readonly by: string;
  readonly reason?: Reason;
  readonly words?: string;
}

export interface Annotation {
  readonly key: string;
  readonly article: string;
  readonly tag: Tag;
  readonly by: string;
  /** The body; several pieces make a discontinuous passage. */
  readonly pieces: readonly Piece[];
  readonly source?: readonly Piece[];
  readonly cue?: readonly Piece[];
  readonly speakers: readonly string[];
  readonly quoteType?: "direct" | "indirect" | "mixed";
  readonly certainty?: "certain" | "probable" | "possible";
  readonly checkWorthiness?: "high" | "medium" | "low";
  readonly note?: string;
  readonly state: ReviewState;
  readonly decision?: Decision;
  /** Approved by `decision`, then edited by its author: proposed again. */
  readonly editedAfterApproval?: true;
  readonly deleted?: true;
}

export interface Link {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly by: string;
  readonly state: ReviewState;
  readonly decision?: Decision;
}

export interface Membership {
  readonly annotation: string;
  readonly stance: "asserts" | "denies" | "reports";
  readonly by: string;
  readonly state: ReviewState;
  readonly decision?: Decision;
}

export interface Statement {
  readonly key: string;
  readonly titles: { readonly fr?: string; readonly en?: string };
  readonly members: readonly Membership[];
}

export interface Story {
  readonly dossier: { readonly title: string; readonly summary: string };
  /** The reviewer leads the dossier. */
  readonly members: readonly Member[];
  readonly outlets: readonly Outlet[];
  readonly speakers: readonly Speaker[];
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly statements: readonly Statement[];
}

export const story = {
  dossier: {
    title: "Affaire Kestrane\u00a0: qui viendra en mer\u00a0?",
    summary: "L’archipel des Ombrines a-t-il confié ses secours en mer à une société privée\u00a0? Une dépêche l’affirme, trois titres la recopient, une ministre dément, un document surgit, et le mot «\u00a0contrat\u00a0» change de sens en dix jours.",
  },

  members: [
    {
      key: "tiphaine", name: "Tiphaine Rocagel", email: "tiphaine.rocagel@redaction.example", role: "checker",
      locale: "fr", initials: "TR",
    },
    {
      key: "edwina", name: "Edwina Larkmoor", email: "edwina.larkmoor@redaction.example", role: "checker",
      locale: "en", initials: "EL",
    },
    {
      key: "basile", name: "Basile Courtevigne", email: "basile.courtevigne@redaction.example", role: "reviewer",
      locale: "fr", initials: "BC",
    },
    {
      key: "imogen", name: "Imogen Hartsleigh", email: "imogen.hartsleigh@redaction.example", role: "admin",
      locale: "en", initials: "IH",
    },
  ],

  outlets: [
    { key: "galverne", name: "Agence Galverne" },
    { key: "fanal", name: "Le Fanal de Port-Maubrun" },
    { key: "ombrines-direct", name: "Ombrines-Direct" },
    { key: "echo", name: "L’Écho des Passes" },
    { key: "ressac", name: "Radio Ressac" },
    { key: "hallowfirth", name: "The Hallowfirth Post" },
    { key: "gazette", name: "La Gazette des Ombrines" },
    { key: "slipway", name: "The Slipway Ledger" },
  ],

  speakers: [
    {
      key: "agence", name: "Agence Galverne", aliases: ["Galverne", "l’agence Galverne", "The Galverne agency"],
      outlet: "galverne",
    },
    {
      key: "sources-dossier", name: "Deux sources proches du dossier",
      aliases: ["deux sources proches du dossier", "two sources close to the matter"],
    },
    {
      key: "vaugramel", name: "Apolline Vaugramel",
      aliases: ["la ministre de la Mer", "Ms Vaugramel", "the minister for the sea"],
    },
    { key: "malpointe", name: "Évariste Malpointe", aliases: ["le chef du gouvernement", "the head of government"] },
    { key: "entourage", name: "Entourage d’Évariste Malpointe", aliases: ["son entourage"] },
    { key: "delorne", name: "Cyprien Delorne", aliases: ["le directeur de cabinet d’Apolline Vaugramel"] },
    { key: "kestrane", name: "Kestrane Marine", aliases: ["Kestrane", "la société", "the company"] },
    {
      key: "ellersby", name: "Maud Ellersby",
      aliases: ["Ms Ellersby", "la porte-parole de Kestrane", "Kestrane’s head of communications"],
    },
    { key: "quennelec", name: "Gaspard Quennelec", aliases: ["le secrétaire général du syndicat"] },
    {
      key: "ses", name: "Syndicat des équipages de secours",
      aliases: ["SES", "le syndicat", "the lifeboat crews’ union"],
    },
    { key: "belisaire", name: "Nour Bélisaire", aliases: ["la députée Nour Bélisaire"] },
    { key: "carbonnel", name: "Iseult Carbonnel", aliases: ["la rédactrice en chef de Galverne"] },
    { key: "chambre", name: "Chambre des comptes", aliases: ["la Chambre", "the islands’ audit chamber"] },
    { key: "malavigne", name: "Hortense Malavigne", aliases: ["la présidente de la Chambre des comptes"] },
    {
      key: "fonctionnaires", name: "Deux fonctionnaires du ministère de la Mer",
      aliases: ["deux fonctionnaires du ministère"],
    },
    { key: "troisieme-agent", name: "Un troisième agent, d’une autre direction", aliases: [] },
    { key: "internaute", name: "Un internaute", aliases: [] },
    { key: "patron", name: "Un patron de canot", aliases: [] },
    { key: "tressandre", name: "Firmin Tressandre", aliases: [] },
    { key: "foreman", name: "A foreman at Kestrane’s yard", aliases: [] },
    { key: "registre", name: "Northquay marine insurance register", aliases: ["the register"] },
    { key: "oakshaw", name: "Barnaby Oakshaw", aliases: [] },
    { key: "brandvik", name: "Annelie Brandvik", aliases: ["Veldhorn Marine Power"] },
    { key: "official", name: "An official of the ministry of the sea", aliases: [] },
    { key: "fanal-journal", name: "Le Fanal de Port-Maubrun", aliases: ["Le Fanal"], outlet: "fanal" },
    { key: "ombrines-direct-site", name: "Ombrines-Direct", aliases: [], outlet: "ombrines-direct" },
    { key: "echo-journal", name: "L’Écho des Passes", aliases: [], outlet: "echo" },
    { key: "ressac-radio", name: "Radio Ressac", aliases: [], outlet: "ressac" },
    { key: "gazette-journal", name: "La Gazette des Ombrines", aliases: ["La Gazette"], outlet: "gazette" },
    { key: "slipway-journal", name: "The Slipway Ledger", aliases: [], outlet: "slipway" },
  ],

  articles: [
    {
      key: "a01", file: "01-galverne-sauvetage-kestrane.txt", outlet: "galverne",
      title: "Les Ombrines confient une partie de leur sauvetage en mer à la société privée Kestrane", author: null,
      published: "2026-03-02T18:12", precision: "minute", zone: "Europe/Paris", language: "fr", address: null,
      credits: ["Galverne"], state: "done", assignee: "tiphaine", due: "2026-03-05",
    },
    {
      key: "a02", file: "02-fanal-auraient-signe.txt", outlet: "fanal",
      title: "Sauvetage en mer : les Ombrines auraient signé avec la société privée Kestrane", author: null,
      published: "2026-03-03", precision: "day", zone: "Europe/Paris", language: "fr",
      address: "https://www.lefanal.example/archipel/sauvetage-kestrane-signature", credits: ["Galverne"],
      state: "done", assignee: "tiphaine", due: "2026-03-06",
    },
    {
      key: "a03", file: "03-ombrines-direct-kestrane.txt", outlet: "ombrines-direct",
      title: "Les Ombrines confient leur sauvetage en mer à Kestrane", author: null, published: "2026-03-03",
      precision: "day", zone: "Europe/Paris", language: "fr",
      address: "https://www.ombrines-direct.example/20260303/les-ombrines-confient-leur-sauvetage-en-mer-a-kestrane-48213.html",
      credits: ["Galverne"], state: "in_review", assignee: "tiphaine", due: "2026-03-10",
    },
    {
      key: "a04", file: "04-echo-des-passes-nos-passes.txt", outlet: "echo",
      title: "Nos passes vendues à la découpe ? Ce que l'on sait de l'accord Kestrane", author: null,
      published: "2026-03", precision: "month", zone: "Europe/Paris", language: "fr", address: null,
      credits: ["Galverne"], state: "in_progress", assignee: "tiphaine", due: "2026-03-16",
    },
    {
      key: "a05", file: "05-radio-ressac-dementi.txt", outlet: "ressac",
      title: "«\u00a0Aucun contrat n’a été signé\u00a0»\u00a0: la ministre de la Mer dément tout accord avec Kestrane",
      author: "Blandine Ostréa", published: "2026-03-04", precision: "day", zone: "Europe/Paris", language: "fr",
      address: "https://www.radioressac.example/matinale/aucun-contrat-na-ete-signe", credits: [], state: "in_review",
      assignee: "tiphaine", due: "2026-03-09",
    },
    {
      key: "a06", file: "06-hallowfirth-post-no-contract.txt", outlet: "hallowfirth",
      title: "Kestrane says it has \"no contract of any kind\" with the Ombrines", author: "Oswin Farradale",
      published: "2026-03-05T09:40", precision: "minute", zone: "Europe/Paris", language: "en",
      address: "https://www.hallowfirthpost.example/business/kestrane-no-contract-of-any-kind", credits: [],
      state: "in_review", assignee: "edwina", due: "2026-03-10",
    },
    {
      key: "a07", file: "07-gazette-document-onze-pages.txt", outlet: "gazette",
      title: "Kestrane : le document de onze pages que la ministre n’a pas montré", author: "Léopold Santerne",
      published: "2026-03-07", precision: "day", zone: "Europe/Paris", language: "fr",
      address: "https://www.gazette-ombrines.example/enquetes/kestrane-onze-pages", credits: [], state: "in_review",
      assignee: "tiphaine", due: "2026-03-12",
    },
    {
      key: "a08", file: "08-slipway-ledger-insured.txt", outlet: "slipway",
      title: "Six rescue launches insured for the Ombrines from May, register shows", author: "Philippa Wrenlow",
      published: "2026-03-08", precision: "day", zone: "Europe/Paris", language: "en",
      address: "https://www.slipwayledger.example/2026/03/six-rescue-launches-insured", credits: [],
      state: "in_review", assignee: "edwina", due: "2026-03-13",
    },
    {
      key: "a09", file: "09-fanal-protocole-pas-contrat.txt", outlet: "fanal",
      title: "\"Un protocole, pas un contrat\" : Malpointe admet un accord avec Kestrane",
      author: "Rosalie Thévenarc", published: "2026-03-09", precision: "day", zone: "Europe/Paris", language: "fr",
      address: "https://www.lefanal.example/conseil-des-iles/un-protocole-pas-un-contrat", credits: [],
      state: "in_progress", assignee: "edwina", due: "2026-03-16",
    },
    {
      key: "a10", file: "10-radio-ressac-chambre-des-comptes.txt", outlet: "ressac",
      title: "Protocole Kestrane\u00a0: pour la Chambre des comptes, c’est bel et bien un contrat",
      author: "Blandine Ostréa", published: "2026-03-11", precision: "day", zone: "Europe/Paris", language: "fr",
      address: null, credits: [], state: "in_progress", assignee: "tiphaine", due: "2026-03-18",
    },
    {
      key: "a11", file: "11-hallowfirth-post-who-said-what.txt", outlet: "hallowfirth",
      title: "Who said what, and when: ten days of the Kestrane affair", author: "Oswin Farradale, Tamsin Aldercote",
      published: "2026-03-12", precision: "day", zone: "Europe/Paris", language: "en",
      address: "https://www.hallowfirthpost.example/world/kestrane-affair-timeline", credits: [], state: "todo",
      assignee: null, due: null,
    },
  ],

  annotations: [
    // a01 · Agence Galverne, 2026-03-02T18:12
    {
      key: "galverne-titre", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "Les Ombrines confient une partie de leur sauvetage en mer à la société privée Kestrane" }],
      speakers: ["agence"], certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "galverne-contrat", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "L’archipel des Ombrines a signé vendredi un contrat de cinq ans avec la société privée Kestrane Marine" },
      ],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      note: "Première apparition. «\u00a0Vendredi\u00a0» est le 27 février.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "galverne-secours", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "qui assurera le sauvetage en mer dans les trois passes de l’ouest" }],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-a-appris", article: "a01", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a appris l’agence Galverne de deux sources proches du dossier" }],
      source: [{ quote: "deux sources proches du dossier" }], cue: [{ quote: "a appris" }],
      speakers: ["agence", "sources-dossier"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-montant", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "L’accord, d’un montant de 41\u00a0millions d’euros" }], speakers: ["sources-dossier"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "galverne-moyens", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "prévoit l’arrivée d’environ 120\u00a0agents et de six vedettes rapides à compter du 1er\u00a0mai" },
      ],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-accord-entier", article: "a01", tag: "claim", by: "edwina",
      pieces: [
        { quote: "L’accord, d’un montant de 41\u00a0millions d’euros, prévoit l’arrivée d’environ 120\u00a0agents et de six vedettes rapides à compter du 1er\u00a0mai" },
      ],
      speakers: ["sources-dossier"], certainty: "certain", state: "rejected",
      decision: {
        by: "basile",
        reason: "duplicate",
        words: "Déjà couvert par deux affirmations plus précises\u00a0: le montant d’un côté, les moyens de l’autre.",
      },
    },
    {
      key: "galverne-selon-ces-sources", article: "a01", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "selon ces sources, qui ont requis l’anonymat" }], source: [{ quote: "ces sources" }],
      cue: [{ quote: "selon" }], speakers: ["sources-dossier"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-nuit", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "Kestrane", occurrence: 3 },
        { quote: "«\u00a0reprendrait l’essentiel des interventions de nuit\u00a0»" },
      ],
      speakers: ["sources-dossier"], quoteType: "mixed", certainty: "possible", checkWorthiness: "medium",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-a-precise", article: "a01", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a précisé l’une d’elles" }], source: [{ quote: "l’une d’elles" }],
      cue: [{ quote: "a précisé" }], speakers: ["sources-dossier"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-tout-est-signe", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "«\u00a0Tout est signé, il ne reste qu’à l’annoncer\u00a0»" },
        { quote: "«\u00a0et personne ne se bouscule pour le faire\u00a0»" },
      ],
      speakers: ["sources-dossier"], quoteType: "direct", certainty: "certain", checkWorthiness: "medium",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-a-resume", article: "a01", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a résumé la seconde" }], source: [{ quote: "la seconde" }], cue: [{ quote: "a résumé" }],
      speakers: ["sources-dossier"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-ses-affirme", article: "a01", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Le Syndicat des équipages de secours (SES) affirme de son côté" }],
      source: [{ quote: "Le Syndicat des équipages de secours (SES)" }], cue: [{ quote: "affirme" }],
      speakers: ["ses"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-ses-dement", article: "a01", tag: "denial", by: "edwina",
      pieces: [{ quote: "n’avoir été informé de rien" }], speakers: ["ses"], quoteType: "indirect", state: "rejected",
      decision: {
        by: "basile",
        reason: "wrong_tag",
        words: "Le syndicat ne répond à personne\u00a0: c’est une affirmation de forme négative, pas un démenti.",
      },
    },
    {
      key: "galverne-ses-non-informe", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "n’avoir été informé de rien" }], speakers: ["ses"], quoteType: "indirect",
      certainty: "certain", checkWorthiness: "medium", state: "approved", decision: { by: "basile" },
    },
    {
      key: "galverne-80-postes", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "80\u00a0canotiers pourraient perdre leur poste avant l’été" }], speakers: ["quennelec"],
      quoteType: "indirect", certainty: "possible", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "galverne-selon-lui", article: "a01", tag: "attribution", by: "tiphaine", pieces: [{ quote: "Selon lui" }],
      source: [{ quote: "lui" }], cue: [{ quote: "Selon" }], speakers: ["quennelec"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "galverne-rencontre", article: "a01", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "la ministre a rencontré le directeur général de Kestrane dès le mois de janvier, «\u00a0dans un salon d’hôtel et non au ministère\u00a0»" },
      ],
      speakers: ["belisaire"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "galverne-belisaire-assure", article: "a01", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "La députée Nour Bélisaire assure" }], source: [{ quote: "La députée Nour Bélisaire" }],
      cue: [{ quote: "assure", occurrence: 2 }], speakers: ["belisaire"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "galverne-alertes", article: "a01", tag: "claim", by: "basile",
      pieces: [
        { quote: "Les trois passes de l’ouest, étroites et battues par les courants, concentrent plus de la moitié des alertes enregistrées chaque année au large de l’archipel" },
      ],
      speakers: ["agence"], certainty: "certain", checkWorthiness: "medium",
      note: "À vérifier au bilan annuel du Service des canots.", state: "approved", decision: { by: "imogen" },
    },

    // a02 · Le Fanal de Port-Maubrun, 2026-03-03
    {
      key: "fanal-titre", article: "a02", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "les Ombrines auraient signé avec la société privée Kestrane", occurrence: 1 }],
      speakers: ["fanal-journal"], certainty: "possible", checkWorthiness: "high",
      note: "Le titre est au conditionnel, l’attaque à l’indicatif.", state: "approved", decision: { by: "basile" },
    },
    {
      key: "fanal-contrat", article: "a02", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "L'archipel des Ombrines a signé vendredi un contrat de cinq ans avec la société privée Kestrane Marine" },
      ],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "fanal-selon-galverne", article: "a02", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "selon deux sources proches du dossier citées lundi soir par l'agence Galverne" }],
      source: [{ quote: "deux sources proches du dossier" }, { quote: "l'agence Galverne", occurrence: 1 }],
      cue: [{ quote: "selon", occurrence: 1 }, { quote: "citées" }], speakers: ["agence", "sources-dossier"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "fanal-montant", article: "a02", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "D'un montant de 41 millions d'euros" }], speakers: ["sources-dossier"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "fanal-moyens", article: "a02", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "l'accord prévoit l'arrivée d'environ 120 agents et de six vedettes rapides à compter du 1er mai" },
      ],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "fanal-precisent", article: "a02", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "précisent ces sources" }], source: [{ quote: "ces sources" }], cue: [{ quote: "précisent" }],
      speakers: ["sources-dossier"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "fanal-80-postes", article: "a02", tag: "claim", by: "edwina",
      pieces: [{ quote: "80 canotiers pourraient perdre leur poste avant l'été" }], speakers: ["quennelec"],
      quoteType: "indirect", certainty: "possible", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "fanal-selon-qui", article: "a02", tag: "attribution", by: "edwina",
      pieces: [{ quote: "son secrétaire général, Gaspard Quennelec, selon qui" }],
      source: [{ quote: "son secrétaire général, Gaspard Quennelec" }], cue: [{ quote: "selon qui" }],
      speakers: ["quennelec"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "fanal-lenteur", article: "a02", tag: "claim", by: "edwina",
      pieces: [
        { quote: "\"On nous parle de vedettes rapides, mais dans la passe du Chaudron, c'est la lenteur qui sauve\"" },
      ],
      speakers: ["patron"], quoteType: "direct", checkWorthiness: "low", state: "rejected",
      decision: {
        by: "basile",
        reason: "not_checkable",
        words: "Un avis de marin, très joli, mais rien que nous puissions vérifier.",
      },
    },
    {
      key: "fanal-rencontre", article: "a02", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "la ministre a rencontré le directeur général de Kestrane en janvier, \"dans un salon d'hôtel et non au ministère\"" },
      ],
      speakers: ["belisaire"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "fanal-belisaire-assure", article: "a02", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "La députée Nour Bélisaire assure" }], source: [{ quote: "La députée Nour Bélisaire" }],
      cue: [{ quote: "assure", occurrence: 2 }], speakers: ["belisaire"], state: "approved",
      decision: { by: "basile" },
    },

    // a03 · Ombrines-Direct, 2026-03-03
    {
      key: "direct-titre", article: "a03", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "Les Ombrines confient leur sauvetage en mer à Kestrane", occurrence: 1 }],
      speakers: ["ombrines-direct-site"], certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "direct-contrat", article: "a03", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "L’archipel des Ombrines a signé vendredi un contrat de cinq ans avec la société privée Kestrane Marine", occurrence: 2 },
      ],
      speakers: ["agence"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      note: "Le chapô tronqué répète la phrase\u00a0; la marque est sur le corps de l’article.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "direct-a-revele", article: "a03", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a révélé l’agence Galverne" }], source: [{ quote: "l’agence Galverne", occurrence: 1 }],
      cue: [{ quote: "a révélé" }], speakers: ["agence"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "direct-montant", article: "a03", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "L’accord, d’un montant de 41 millions d’euros" }], speakers: ["sources-dossier"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "direct-moyens", article: "a03", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "prévoit l’arrivée d’environ 120 agents et de six vedettes rapides à compter du 1er mai" }],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "proposed", decision: { by: "basile" }, editedAfterApproval: true,
    },
    {
      key: "direct-selon-sources", article: "a03", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "selon deux sources proches du dossier" }],
      source: [{ quote: "deux sources proches du dossier" }], cue: [{ quote: "selon" }],
      speakers: ["sources-dossier"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "direct-tout-est-signe", article: "a03", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "\"Tout est signé, il ne reste qu’à l’annoncer\"" }], speakers: ["sources-dossier"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "medium", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "direct-ses-affirme", article: "a03", tag: "attribution", by: "edwina",
      pieces: [{ quote: "Le syndicat vent deboutLe Syndicat des équipages de secours (SES) affirme" }],
      source: [{ quote: "Le Syndicat des équipages de secours (SES)" }], cue: [{ quote: "affirme", occurrence: 1 }],
      speakers: ["ses"], state: "changes_requested",
      decision: {
        by: "basile",
        reason: "wrong_boundaries",
        words: "L’intertitre est collé à la phrase\u00a0: la marque doit commencer à «\u00a0Le Syndicat\u00a0».",
      },
    },
    {
      key: "direct-80-postes", article: "a03", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "80 canotiers vont perdre leur poste avant l’été" }], speakers: ["quennelec"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      note: "La dépêche disait «\u00a0pourraient perdre\u00a0»\u00a0: la reprise a durci le propos.",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "direct-selon-quennelec", article: "a03", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Selon son secrétaire général, Gaspard Quennelec" }],
      source: [{ quote: "son secrétaire général, Gaspard Quennelec" }], cue: [{ quote: "Selon" }],
      speakers: ["quennelec"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "direct-rencontre", article: "a03", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "la ministre a rencontré le directeur général de Kestrane dès le mois de janvier, \"dans un salon d’hôtel et non au ministère\"" },
      ],
      speakers: ["belisaire"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "proposed",
    },
    {
      key: "direct-photo", article: "a03", tag: "claim", by: "edwina",
      pieces: [{ quote: "Elle porterait déjà l’inscription « Secours – Ombrines »" }],
      speakers: ["ombrines-direct-site"], certainty: "possible", checkWorthiness: "medium",
      state: "changes_requested",
      decision: {
        by: "basile",
        reason: "wrong_speaker",
        words: "Ce n’est pas le site qui parle, c’est un internaute. Corriger le locuteur.",
      },
    },
    {
      key: "direct-internaute", article: "a03", tag: "attribution", by: "edwina",
      pieces: [{ quote: "affirme un internaute" }], source: [{ quote: "un internaute" }],
      cue: [{ quote: "affirme", occurrence: 2 }], speakers: ["internaute"], state: "proposed",
    },

    // a04 · L’Écho des Passes, 2026-03
    {
      key: "echo-contrat", article: "a04", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "Les Ombrines ont signé fin février un contrat de cinq ans avec la société privée Kestrane Marine" },
      ],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "echo-a-appris", article: "a04", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a appris l’agence Galverne de deux sources proches du dossier" }],
      source: [{ quote: "deux sources proches du dossier" }], cue: [{ quote: "a appris" }],
      speakers: ["agence", "sources-dossier"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "echo-montant", article: "a04", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "L’accord, d’un montant de 41 millions d’euros" }], speakers: ["sources-dossier"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "echo-moyens", article: "a04", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "prévoit l’arrivée d’environ 120 agents et de six vedettes rapides à compter du 1er mai" }],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "proposed",
    },
    {
      key: "echo-nuit", article: "a04", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "Ce sont ces sorties-là que Kestrane reprendrait" }], speakers: ["echo-journal"],
      certainty: "possible", checkWorthiness: "medium", state: "proposed",
    },
    {
      key: "echo-tout-est-signe", article: "a04", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "« Tout est signé, il ne reste qu’à l’annoncer »" },
        { quote: "« et personne ne se bouscule pour le faire »" },
      ],
      speakers: ["sources-dossier"], quoteType: "direct", certainty: "certain", checkWorthiness: "medium",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "echo-confie", article: "a04", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "confie une source à l’agence Galverne" }], source: [{ quote: "une source" }],
      cue: [{ quote: "confie" }], speakers: ["sources-dossier", "agence"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "echo-80-postes", article: "a04", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "la disparition de 80 postes" }], speakers: ["ses"], quoteType: "indirect",
      certainty: "possible", checkWorthiness: "high", state: "proposed",
    },
    {
      key: "echo-craint", article: "a04", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Le Syndicat des équipages de secours (SES) craint pour sa part" }],
      source: [{ quote: "Le Syndicat des équipages de secours (SES)" }], cue: [{ quote: "craint" }],
      speakers: ["ses"], state: "proposed",
    },
    {
      key: "echo-cires", article: "a04", tag: "claim", by: "edwina",
      pieces: [
        { quote: "la moitié des bénévoles de l'île rendra son ciré si les vedettes privées franchissent la jetée" },
      ],
      speakers: ["tressandre"], quoteType: "indirect", certainty: "probable", checkWorthiness: "low",
      state: "proposed",
    },
    {
      key: "echo-d-apres-lui", article: "a04", tag: "attribution", by: "edwina", pieces: [{ quote: "D'après lui" }],
      source: [{ quote: "lui" }], cue: [{ quote: "D'après" }], speakers: ["tressandre"], state: "proposed",
    },
    {
      key: "echo-helicopteres", article: "a04", tag: "claim", by: "edwina",
      pieces: [{ quote: "« En 1974, déjà, un ministre nous avait promis des hélicoptères »" }],
      speakers: ["tressandre"], quoteType: "direct", certainty: "certain", checkWorthiness: "low", state: "proposed",
      deleted: true,
    },

    // a05 · Radio Ressac, 2026-03-04
    {
      key: "ressac-titre", article: "a05", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "«\u00a0Aucun contrat n’a été signé\u00a0»" }], speakers: ["vaugramel"], quoteType: "direct",
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-titre-dement", article: "a05", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "la ministre de la Mer dément" }],
      source: [{ quote: "la ministre de la Mer", occurrence: 1 }], cue: [{ quote: "dément" }],
      speakers: ["vaugramel"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-aucun-contrat", article: "a05", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "«\u00a0Aucun contrat n’a été signé, ni vendredi ni un autre jour\u00a0»" }],
      speakers: ["vaugramel"], quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-a-lance", article: "a05", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a lancé mercredi matin la ministre de la Mer, Apolline Vaugramel" }],
      source: [{ quote: "la ministre de la Mer, Apolline Vaugramel" }], cue: [{ quote: "a lancé" }],
      speakers: ["vaugramel"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-depeche-entiere", article: "a05", tag: "claim", by: "edwina",
      pieces: [
        { quote: "la dépêche de l’agence Galverne selon laquelle l’archipel aurait confié à la société Kestrane Marine le sauvetage en mer dans les trois passes de l’ouest" },
      ],
      speakers: ["ressac-radio"], certainty: "possible",
      note: "Une marque pour tout le rappel, ou seulement les deux de l’intérieur\u00a0?", state: "proposed",
    },
    {
      key: "ressac-depeche", article: "a05", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "la dépêche de l’agence Galverne selon laquelle" }],
      source: [{ quote: "la dépêche de l’agence Galverne" }], cue: [{ quote: "selon laquelle" }],
      speakers: ["agence"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-aurait-confie", article: "a05", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "l’archipel aurait confié à la société Kestrane Marine le sauvetage en mer dans les trois passes de l’ouest" },
      ],
      speakers: ["agence"], quoteType: "indirect", certainty: "possible", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-service-public-et-centime", article: "a05", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "«\u00a0Les secours sont et resteront un service public\u00a0»" },
        { quote: "«\u00a0et pas un centime n’a été versé à qui que ce soit\u00a0»" },
      ],
      speakers: ["vaugramel"], quoteType: "direct", certainty: "certain", state: "changes_requested",
      decision: {
        by: "basile",
        reason: "wrong_boundaries",
        words: "Deux affirmations distinctes\u00a0: une promesse et un fait. Le fait est déjà marqué, ne garder que la promesse.",
      },
    },
    {
      key: "ressac-centime", article: "a05", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "pas un centime n’a été versé à qui que ce soit" }], speakers: ["vaugramel"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-a-martele", article: "a05", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a-t-elle martelé" }], source: [{ quote: "elle", occurrence: 2 }],
      cue: [{ quote: "a-t-elle martelé" }], speakers: ["vaugramel"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-bouteille", article: "a05", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "«\u00a0un chiffre trouvé dans une bouteille à la mer\u00a0»" }], speakers: ["vaugramel"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-jamais-recu", article: "a05", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "«\u00a0Je n’ai jamais reçu Kestrane au ministère\u00a0»" }], speakers: ["vaugramel"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "high",
      note: "«\u00a0Au ministère\u00a0»\u00a0: elle ne dit rien d’un rendez-vous ailleurs.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-comme-l-affirme", article: "a05", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "comme l’affirme la députée d’opposition Nour Bélisaire" }],
      source: [{ quote: "la députée d’opposition Nour Bélisaire" }], cue: [{ quote: "comme l’affirme" }],
      speakers: ["belisaire"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-registre", article: "a05", tag: "denial", by: "edwina",
      pieces: [{ quote: "a dit ne pas tenir «\u00a0le registre des salons d’hôtel\u00a0»" }], speakers: ["vaugramel"],
      quoteType: "mixed", state: "rejected",
      decision: {
        by: "basile",
        reason: "wrong_tag",
        words: "C’est une esquive, pas un démenti\u00a0: elle ne rejette rien.",
      },
    },
    {
      key: "ressac-aucune-suppression", article: "a05", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "«\u00a0Il n’y aura aucune suppression de poste au Service des canots.\u00a0»" }],
      speakers: ["vaugramel"], quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-80", article: "a05", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "80\u00a0licenciements d’ici à l’été" }], speakers: ["ses"], quoteType: "indirect",
      certainty: "possible", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-redoute", article: "a05", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Le Syndicat des équipages de secours redoute" }],
      source: [{ quote: "Le Syndicat des équipages de secours" }], cue: [{ quote: "redoute" }], speakers: ["ses"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-pas-dit-rien", article: "a05", tag: "claim", by: "basile",
      pieces: [
        { quote: "la ministre «\u00a0n’a pas dit qu’il n’y avait rien, elle a dit qu’il n’y avait pas de contrat\u00a0»" },
      ],
      speakers: ["quennelec"], quoteType: "mixed", certainty: "certain", checkWorthiness: "medium", state: "proposed",
    },
    {
      key: "ressac-balises", article: "a05", tag: "claim", by: "edwina",
      pieces: [
        { quote: "«\u00a0Chez nous, on apprend à lire les balises une par une\u00a0»" },
        { quote: "«\u00a0et à se méfier de celles qui s’éteignent\u00a0»" },
      ],
      speakers: ["quennelec"], quoteType: "direct", checkWorthiness: "low", state: "rejected",
      decision: { by: "basile", reason: "not_checkable", words: "Belle image, mais aucun fait derrière." },
    },
    {
      key: "ressac-ont-vu", article: "a05", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "«\u00a0Nos deux sources ont vu le document signé\u00a0»" }], speakers: ["carbonnel"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-a-indique", article: "a05", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a indiqué sa rédactrice en chef, Iseult Carbonnel" }],
      source: [{ quote: "sa rédactrice en chef, Iseult Carbonnel" }], cue: [{ quote: "a indiqué" }],
      speakers: ["carbonnel"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ressac-tamaris", article: "a05", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "le 21\u00a0janvier" },
        { quote: "l’hôtel des Tamaris, où Apolline Vaugramel se serait entretenue «\u00a0près de deux heures\u00a0» avec le directeur général de Kestrane" },
      ],
      speakers: ["belisaire"], quoteType: "mixed", certainty: "possible", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ressac-deux-heures", article: "a05", tag: "claim", by: "edwina",
      pieces: [{ quote: "«\u00a0près de deux heures\u00a0»" }], speakers: ["belisaire"], quoteType: "direct",
      certainty: "possible", checkWorthiness: "medium", state: "proposed",
    },

    // a06 · The Hallowfirth Post, 2026-03-05T09:40
    {
      key: "post-title", article: "a06", tag: "denial", by: "edwina",
      pieces: [{ quote: "it has \"no contract of any kind\" with the Ombrines" }], speakers: ["kestrane"],
      quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-title-says", article: "a06", tag: "attribution", by: "edwina", pieces: [{ quote: "Kestrane says" }],
      source: [{ quote: "Kestrane", occurrence: 1 }], cue: [{ quote: "says" }], speakers: ["kestrane"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "post-denied", article: "a06", tag: "denial", by: "edwina",
      pieces: [{ quote: "denied having signed a contract to run sea rescue in the Ombrines" }],
      speakers: ["kestrane"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-handed", article: "a06", tag: "claim", by: "edwina",
      pieces: [{ quote: "the island government had handed it the archipelago's western channels for five years" }],
      speakers: ["agence"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-agency-reported", article: "a06", tag: "attribution", by: "edwina",
      pieces: [{ quote: "a news agency reported" }], source: [{ quote: "a news agency" }],
      cue: [{ quote: "reported", occurrence: 1 }], speakers: ["agence"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-no-contract", article: "a06", tag: "denial", by: "edwina",
      pieces: [{ quote: "\"Kestrane has no contract of any kind with the government of the Ombrines,\"" }],
      speakers: ["ellersby"], quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-told", article: "a06", tag: "attribution", by: "edwina",
      pieces: [{ quote: "Maud Ellersby, the company's head of communications, told the Hallowfirth Post" }],
      source: [{ quote: "Maud Ellersby, the company's head of communications" }],
      cue: [{ quote: "told the Hallowfirth Post" }], speakers: ["ellersby"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-figure", article: "a06", tag: "denial", by: "edwina",
      pieces: [{ quote: "\"The figure of 41 million euros is one we read in the press, like everybody else,\"" }],
      speakers: ["ellersby"], quoteType: "direct", certainty: "probable", checkWorthiness: "high",
      state: "changes_requested",
      decision: {
        by: "imogen",
        reason: "wrong_tag",
        words: "She dodges the figure rather than rejecting it. Make it a claim, or say in the note why you hear a denial.",
      },
    },
    {
      key: "post-no-rescue", article: "a06", tag: "denial", by: "edwina",
      pieces: [
        { quote: "\"We do not provide rescue services, in the Ombrines or anywhere else, and we never have,\"" },
      ],
      speakers: ["ellersby"], quoteType: "direct", certainty: "certain", checkWorthiness: "high",
      note: "Wider than the minister’s denial: it covers the service, not only the contract.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-she-said", article: "a06", tag: "attribution", by: "edwina",
      pieces: [{ quote: "she said", occurrence: 1 }], source: [{ quote: "she", occurrence: 3 }],
      cue: [{ quote: "said", occurrence: 1 }], speakers: ["ellersby"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "post-met", article: "a06", tag: "claim", by: "edwina",
      pieces: [
        { quote: "The company's managing director, Corwin Astley-Thrale, met Ms Vaugramel on 21 January \"at the minister's request\"" },
      ],
      speakers: ["ellersby"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-she-said-where", article: "a06", tag: "attribution", by: "edwina",
      pieces: [{ quote: "she said, declining to say where" }], source: [{ quote: "she", occurrence: 4 }],
      cue: [{ quote: "said, declining to say where" }], speakers: ["ellersby"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-never-received", article: "a06", tag: "denial", by: "edwina",
      pieces: [{ quote: "she had \"never received Kestrane at the ministry\"" }], speakers: ["vaugramel"],
      quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-told-ressac", article: "a06", tag: "attribution", by: "edwina",
      pieces: [{ quote: "The minister had told Radio Ressac" }], source: [{ quote: "The minister" }],
      cue: [{ quote: "had told Radio Ressac" }], speakers: ["vaugramel"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-signed-27", article: "a06", tag: "claim", by: "edwina",
      pieces: [{ quote: "a 41-million-euro agreement had been signed on 27 February" }],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "post-means", article: "a06", tag: "claim", by: "edwina",
      pieces: [{ quote: "bringing about 120 staff and six fast boats to the islands from 1 May" }],
      speakers: ["sources-dossier"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "proposed",
    },
    {
      key: "post-galverne-reported", article: "a06", tag: "attribution", by: "edwina",
      pieces: [{ quote: "The Galverne agency reported on Monday, citing two sources close to the matter" }],
      source: [{ quote: "The Galverne agency" }, { quote: "two sources close to the matter" }],
      cue: [{ quote: "reported on Monday" }, { quote: "citing" }], speakers: ["agence", "sources-dossier"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "post-for-the-islands", article: "a06", tag: "claim", by: "edwina",
      pieces: [{ quote: "they were \"for the islands, for the spring\"" }], speakers: ["foreman"], quoteType: "mixed",
      certainty: "certain", checkWorthiness: "medium", state: "approved", decision: { by: "basile" },
    },
    {
      key: "post-foreman-said", article: "a06", tag: "attribution", by: "edwina",
      pieces: [
        { quote: "A foreman, who asked not to be named because he was not allowed to speak to reporters, said" },
      ],
      source: [{ quote: "A foreman, who asked not to be named because he was not allowed to speak to reporters" }],
      cue: [{ quote: "said", occurrence: 4 }], speakers: ["foreman"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "post-not-sold", article: "a06", tag: "denial", by: "edwina",
      pieces: [{ quote: "denied that they had been sold" }], speakers: ["ellersby"], quoteType: "indirect",
      certainty: "certain", checkWorthiness: "high",
      note: "Who said they had been sold? Nobody in our dossier so far.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "post-no-sea", article: "a06", tag: "claim", by: "edwina",
      pieces: [{ quote: "\"First there was no contract, now there is no rescue,\"" }], speakers: ["quennelec"],
      quoteType: "direct", checkWorthiness: "low", state: "proposed",
    },
    {
      key: "post-page-17", article: "a06", tag: "claim", by: "basile",
      pieces: [
        { quote: "Its last published accounts show a loss of 3.4 million euros and mention, in a single line on page 17, \"a prospective long-term commitment in a southern archipelago\"" },
      ],
      speakers: ["kestrane"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "imogen", words: "Checked against the page reference. Good catch." },
    },

    // a07 · La Gazette des Ombrines, 2026-03-07
    {
      key: "gazette-titre", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "le document de onze pages que la ministre n’a pas montré" }], speakers: ["gazette-journal"],
      certainty: "certain", checkWorthiness: "medium", state: "proposed",
    },
    {
      key: "gazette-engages", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "le ministère de la Mer et la société Kestrane Marine se sont engagés par écrit sur la surveillance et le secours dans les trois passes de l’ouest" },
      ],
      speakers: ["gazette-journal"], certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "gazette-document-etablit", article: "a07", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Un document de onze pages, que La Gazette a pu consulter dans son intégralité, établit" }],
      source: [{ quote: "Un document de onze pages" }], cue: [{ quote: "établit" }], speakers: ["gazette-journal"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-intitule", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "Le texte ne s’intitule pas « contrat » mais « protocole d’intention »." }],
      speakers: ["gazette-journal"], certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "gazette-signataires", article: "a07", tag: "claim", by: "basile",
      pieces: [
        { quote: "Il est signé, pour le ministère, par le directeur de cabinet d’Apolline Vaugramel, Cyprien Delorne, et, pour l’entreprise, par son directeur général, Corwin Astley-Thrale" },
      ],
      speakers: ["gazette-journal"], certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "imogen" },
    },
    {
      key: "gazette-38", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "L’annexe B fixe le montant à 38,6 millions d’euros sur cinq ans" }],
      speakers: ["gazette-journal"], certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "gazette-41", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "les 41 millions avancés lundi par l’agence Galverne" }], speakers: ["agence"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "medium", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "gazette-avances", article: "a07", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "avancés lundi par l’agence Galverne" }], source: [{ quote: "l’agence Galverne" }],
      cue: [{ quote: "avancés" }], speakers: ["agence"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-moyens", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "118 agents, six vedettes, une mise en service « au plus tard le 1er mai »" }],
      speakers: ["gazette-journal"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-article-9", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "l’article 9 prévoit le versement d’un acompte de 2,1 millions d’euros « dans les cinq jours ouvrés suivant la signature »" },
      ],
      speakers: ["gazette-journal"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-fonctionnaires", article: "a07", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Selon deux fonctionnaires du ministère" }],
      source: [{ quote: "deux fonctionnaires du ministère" }], cue: [{ quote: "Selon" }],
      speakers: ["fonctionnaires"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-eviter-le-mot", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "« On nous a demandé d’éviter le mot contrat »", occurrence: 2 },
        { quote: "« parce qu’un contrat, cela passe devant le Conseil des îles »" },
      ],
      speakers: ["fonctionnaires"], quoteType: "direct", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-intertitre", article: "a07", tag: "claim", by: "edwina",
      pieces: [{ quote: "« On nous a demandé d’éviter le mot contrat »", occurrence: 1 }],
      speakers: ["fonctionnaires"], quoteType: "direct", state: "rejected",
      decision: {
        by: "basile",
        reason: "duplicate",
        words: "L’intertitre reprend la citation du paragraphe suivant\u00a0: une seule marque suffit.",
      },
    },
    {
      key: "gazette-ordonnance", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "l’acompte a été ordonnancé dès le lundi 2 mars" }], speakers: ["fonctionnaires"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "gazette-l-autre", article: "a07", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "L'autre affirme" }], source: [{ quote: "L'autre" }], cue: [{ quote: "affirme" }],
      speakers: ["fonctionnaires"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-brouillon", article: "a07", tag: "claim", by: "edwina",
      pieces: [{ quote: "d’un « brouillon avancé » que personne n’aurait juridiquement validé" }],
      speakers: ["troisieme-agent"], quoteType: "mixed", certainty: "possible", checkWorthiness: "medium",
      state: "proposed",
    },
    {
      key: "gazette-troisieme", article: "a07", tag: "attribution", by: "edwina",
      pieces: [{ quote: "Un troisième agent, d'une autre direction, parle au contraire" }],
      source: [{ quote: "Un troisième agent, d'une autre direction" }], cue: [{ quote: "parle" }],
      speakers: ["troisieme-agent"], state: "proposed",
    },
    {
      key: "gazette-ma-signature", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "« C’est bien ma signature, mais elle n’engage que des discussions »" }],
      speakers: ["delorne"], quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "gazette-aucun-acompte", article: "a07", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "« Aucun acompte n’a été payé. »" }], speakers: ["delorne"], quoteType: "direct",
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-il-dement", article: "a07", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Il dément en revanche tout versement" }], source: [{ quote: "Il", occurrence: 3 }],
      cue: [{ quote: "dément" }], speakers: ["delorne"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-papiers-voles", article: "a07", tag: "denial", by: "edwina",
      pieces: [{ quote: "Elle « ne commente pas les papiers volés »" }], speakers: ["kestrane"], quoteType: "mixed",
      state: "rejected",
      decision: {
        by: "basile",
        reason: "wrong_tag",
        words: "Refus de commenter\u00a0: rien n’est démenti, pas même l’authenticité.",
      },
    },
    {
      key: "gazette-aucune-sorte", article: "a07", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "Kestrane n’avait « aucun contrat d’aucune sorte » avec l’archipel" }],
      speakers: ["ellersby"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "gazette-assurait", article: "a07", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "sa porte-parole, Maud Ellersby, qui assurait jeudi" }],
      source: [{ quote: "sa porte-parole, Maud Ellersby" }], cue: [{ quote: "assurait" }], speakers: ["ellersby"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "gazette-poeme", article: "a07", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "« Quand un papier a un prix, une date et un dédit, c’est un contrat, même si on l’appelle un poème »" },
      ],
      speakers: ["belisaire"], quoteType: "direct", certainty: "certain", checkWorthiness: "low", state: "proposed",
    },

    // a08 · The Slipway Ledger, 2026-03-08
    {
      key: "ledger-title", article: "a08", tag: "claim", by: "edwina",
      pieces: [{ quote: "Six rescue launches insured for the Ombrines from May" }], speakers: ["slipway-journal"],
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "ledger-title-shows", article: "a08", tag: "attribution", by: "edwina",
      pieces: [{ quote: "register shows", occurrence: 1 }], source: [{ quote: "register", occurrence: 1 }],
      cue: [{ quote: "shows", occurrence: 1 }], speakers: ["registre"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ledger-insured", article: "a08", tag: "claim", by: "edwina",
      pieces: [
        { quote: "Six fast launches owned by Kestrane Marine have been entered in the Northquay marine insurance register for “search and rescue duties, Ombrines western passes”, with cover starting on 1 May" },
      ],
      speakers: ["registre"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high",
      note: "Public register, entries 7731 to 7736. No mention of Galverne: a source of its own.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ledger-according", article: "a08", tag: "attribution", by: "edwina",
      pieces: [{ quote: "according to entries examined by The Slipway Ledger" }],
      source: [{ quote: "entries examined by The Slipway Ledger" }], cue: [{ quote: "according to" }],
      speakers: ["registre", "slipway-journal"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ledger-lodged", article: "a08", tag: "claim", by: "basile",
      pieces: [{ quote: "The entries, numbered 7731 to 7736, were lodged on 24 February" }], speakers: ["registre"],
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "imogen" },
    },
    {
      key: "ledger-company-statement", article: "a08", tag: "denial", by: "edwina",
      pieces: [{ quote: "it does not provide rescue services “in the Ombrines or anywhere else”" }],
      speakers: ["kestrane"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ledger-statement-thursday", article: "a08", tag: "attribution", by: "edwina",
      pieces: [{ quote: "the company’s statement on Thursday" }], source: [{ quote: "the company’s" }],
      cue: [{ quote: "statement" }], speakers: ["kestrane"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "ledger-skellan", article: "a08", tag: "claim", by: "edwina",
      pieces: [
        { quote: "Two of the launches" },
        { quote: "were already insured for rescue work off the Skellan banks in 2022 and 2023" },
      ],
      speakers: ["registre"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ledger-premium", article: "a08", tag: "claim", by: "edwina",
      pieces: [{ quote: "“You do not pay a rescue premium on a demonstration boat,”" }], speakers: ["oakshaw"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "medium", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ledger-oakshaw", article: "a08", tag: "attribution", by: "edwina",
      pieces: [{ quote: "said Barnaby Oakshaw, a marine underwriter who has no part in the policy" }],
      source: [{ quote: "Barnaby Oakshaw, a marine underwriter who has no part in the policy" }],
      cue: [{ quote: "said", occurrence: 1 }], speakers: ["oakshaw"], state: "proposed",
    },
    {
      key: "ledger-engines", article: "a08", tag: "claim", by: "edwina",
      pieces: [
        { quote: "“The customer wanted them before the end of March”" },
        { quote: "“so that sea trials could be run in the islands”" },
      ],
      speakers: ["brandvik"], quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ledger-wrote", article: "a08", tag: "attribution", by: "edwina",
      pieces: [{ quote: "wrote its sales director, Annelie Brandvik" }],
      source: [{ quote: "its sales director, Annelie Brandvik" }], cue: [{ quote: "wrote" }], speakers: ["brandvik"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "ledger-coxswains", article: "a08", tag: "claim", by: "edwina",
      pieces: [
        { quote: "A recruitment notice placed by Kestrane last month asks for “experienced coxswains, French an advantage, for a five-year posting from late April”" },
      ],
      speakers: ["kestrane"], quoteType: "mixed", certainty: "certain", checkWorthiness: "medium", state: "proposed",
    },
    {
      key: "ledger-proved-nothing", article: "a08", tag: "denial", by: "edwina",
      pieces: [{ quote: "denied that they proved any agreement" }], speakers: ["ellersby"], quoteType: "indirect",
      certainty: "certain", checkWorthiness: "medium",
      note: "Rejects a conclusion that no article has drawn in so many words.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "ledger-on-paper", article: "a08", tag: "claim", by: "edwina",
      pieces: [{ quote: "the boats had “perhaps arrived on paper before the paper was signed”" }],
      speakers: ["official"], quoteType: "mixed", certainty: "possible", checkWorthiness: "medium", state: "proposed",
      decision: { by: "basile" }, editedAfterApproval: true,
    },
    {
      key: "ledger-official", article: "a08", tag: "attribution", by: "edwina",
      pieces: [{ quote: "An official there, speaking on condition of anonymity, said" }],
      source: [{ quote: "An official there, speaking on condition of anonymity" }],
      cue: [{ quote: "said", occurrence: 3 }], speakers: ["official"], state: "proposed",
    },

    // a09 · Le Fanal de Port-Maubrun, 2026-03-09
    {
      key: "malpointe-titre", article: "a09", tag: "denial", by: "edwina",
      pieces: [{ quote: "\"Un protocole, pas un contrat\"", occurrence: 1 }], speakers: ["malpointe"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "malpointe-titre-admet", article: "a09", tag: "claim", by: "edwina",
      pieces: [{ quote: "Malpointe admet un accord avec Kestrane", occurrence: 1 }], speakers: ["fanal-journal"],
      certainty: "certain", checkWorthiness: "high", state: "proposed",
    },
    {
      key: "malpointe-texte-signe", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "un texte avait bien été signé le 27 février avec la société Kestrane Marine" }],
      speakers: ["malpointe"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-a-reconnu", article: "a09", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "le chef du gouvernement des Ombrines, Évariste Malpointe, a reconnu lundi" }],
      source: [{ quote: "le chef du gouvernement des Ombrines, Évariste Malpointe" }], cue: [{ quote: "a reconnu" }],
      speakers: ["malpointe"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-protocole", article: "a09", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "C'est un protocole, pas un contrat" }], speakers: ["malpointe"], quoteType: "direct",
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-a-nuance", article: "a09", tag: "attribution", by: "edwina",
      pieces: [{ quote: "a-t-il aussitôt nuancé devant le Conseil des îles" }],
      source: [{ quote: "il", occurrence: 1 }], cue: [{ quote: "a-t-il aussitôt nuancé" }], speakers: ["malpointe"],
      state: "proposed",
    },
    {
      key: "malpointe-deux-paragraphes", article: "a09", tag: "claim", by: "edwina",
      pieces: [
        { quote: "\"Un protocole dit où l'on veut aller. Il ne dit pas que l'on part.\n\nTant que le Conseil n'a pas voté, rien ne nous oblige et rien n'est payé\"" },
      ],
      speakers: ["malpointe"], quoteType: "direct", certainty: "certain", checkWorthiness: "medium",
      note: "La citation passe par-dessus l’alinéa\u00a0: une seule marque.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "malpointe-rien-oblige-ni-paye", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "rien ne nous oblige et rien n'est payé" }], speakers: ["malpointe"], quoteType: "direct",
      certainty: "certain", checkWorthiness: "high", state: "proposed",
    },
    {
      key: "malpointe-rien-paye", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "rien n'est payé" }], speakers: ["malpointe"], quoteType: "direct", certainty: "certain",
      checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-ministre-se-defend", article: "a09", tag: "denial", by: "edwina",
      pieces: [
        { quote: "La ministre de la Mer, Apolline Vaugramel, qui assurait mercredi qu'\"aucun contrat\" n'avait été signé, se défend d'avoir menti" },
      ],
      speakers: ["vaugramel"], quoteType: "mixed", certainty: "certain", checkWorthiness: "medium", state: "proposed",
    },
    {
      key: "malpointe-rappel-ministre", article: "a09", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "\"aucun contrat\" n'avait été signé" }], speakers: ["vaugramel"], quoteType: "mixed",
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-qui-assurait", article: "a09", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "La ministre de la Mer, Apolline Vaugramel, qui assurait mercredi" }],
      source: [{ quote: "La ministre de la Mer, Apolline Vaugramel" }], cue: [{ quote: "assurait" }],
      speakers: ["vaugramel"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-question-posee", article: "a09", tag: "claim", by: "edwina",
      pieces: [
        { quote: "\"J'ai répondu à la question qui m'était posée\"" },
        { quote: "\"et l'on ne m'a pas posé celle du protocole\"" },
      ],
      speakers: ["vaugramel"], quoteType: "direct", certainty: "certain", checkWorthiness: "low", state: "proposed",
    },
    {
      key: "malpointe-rencontre", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "avoir rencontré le directeur général de Kestrane le 21 janvier" }], speakers: ["vaugramel"],
      quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "malpointe-vingt-minutes", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "\"en présence de deux conseillers\"" }, { quote: "\"pendant vingt minutes\"" }],
      speakers: ["vaugramel"], quoteType: "direct", certainty: "certain", checkWorthiness: "medium",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-version-anterieure", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "Les 41 millions d'abord cités par Galverne correspondraient, selon son entourage, à une version antérieure du texte" },
      ],
      speakers: ["entourage"], quoteType: "indirect", certainty: "possible", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-entourage", article: "a09", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "selon son entourage" }], source: [{ quote: "son entourage" }], cue: [{ quote: "selon" }],
      speakers: ["entourage"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-dement-licenciement", article: "a09", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "Le chef du gouvernement a par ailleurs démenti tout licenciement" }],
      speakers: ["malpointe"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-a-quai", article: "a09", tag: "denial", by: "edwina",
      pieces: [{ quote: "\"Pas un canotier ne restera à quai\"" }], speakers: ["malpointe"], quoteType: "direct",
      certainty: "certain", checkWorthiness: "medium", state: "proposed",
    },
    {
      key: "malpointe-64", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "un courrier de la direction du Service des canots, daté du 5 mars, qui évoque \"64 postes à redéployer\"" },
      ],
      speakers: ["ses"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "malpointe-precision", article: "a09", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "Le texte signé s'intitule \"protocole d'intention\"" }], speakers: ["fanal-journal"],
      quoteType: "mixed", certainty: "certain", checkWorthiness: "medium", note: "Le Fanal se corrige lui-même.",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "malpointe-sept-jours", article: "a09", tag: "claim", by: "edwina",
      pieces: [{ quote: "\"Il a fallu sept jours pour passer de rien à presque tout\"" }], speakers: ["belisaire"],
      quoteType: "direct", checkWorthiness: "low", state: "changes_requested",
      decision: {
        by: "basile",
        reason: "other",
        words: "Sept jours entre quelle date et quelle date\u00a0? Le dire en note avant de me la renvoyer.",
      },
    },

    // a10 · Radio Ressac, 2026-03-11
    {
      key: "chambre-titre", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "c’est bel et bien un contrat" }], speakers: ["chambre"], quoteType: "indirect",
      certainty: "certain", checkWorthiness: "high", state: "proposed",
    },
    {
      key: "chambre-titre-pour", article: "a10", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "pour la Chambre des comptes" }], source: [{ quote: "la Chambre des comptes" }],
      cue: [{ quote: "pour", occurrence: 1 }], speakers: ["chambre"], state: "proposed",
    },
    {
      key: "chambre-contrat", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "Le «\u00a0protocole d’intention\u00a0» conclu le 27\u00a0février entre le ministère de la Mer et Kestrane Marine «\u00a0présente tous les caractères d’un contrat\u00a0»" },
      ],
      speakers: ["chambre"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-ecrit-elle", article: "a10", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "écrit-elle dans un avis de dix-neuf pages" }], source: [{ quote: "elle", occurrence: 1 }],
      cue: [{ quote: "écrit-elle dans un avis de dix-neuf pages" }], speakers: ["chambre"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-nom", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "«\u00a0Un prix, une durée, un dédit\u00a0: le nom inscrit en tête du document n’y change rien\u00a0»" },
      ],
      speakers: ["malavigne"], quoteType: "direct", certainty: "certain", checkWorthiness: "medium",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "chambre-malavigne", article: "a10", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a résumé sa présidente, Hortense Malavigne" }],
      source: [{ quote: "sa présidente, Hortense Malavigne" }], cue: [{ quote: "a résumé" }], speakers: ["malavigne"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "chambre-acompte-entier", article: "a10", tag: "claim", by: "edwina",
      pieces: [
        { quote: "Un acompte de 2,1\u00a0millions d’euros a été viré à Kestrane le mardi 3\u00a0mars, la veille du jour où la ministre de la Mer, Apolline Vaugramel, déclarait sur notre antenne que «\u00a0pas un centime n’a été versé\u00a0»" },
      ],
      speakers: ["chambre"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high", state: "proposed",
    },
    {
      key: "chambre-acompte", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "Un acompte de 2,1\u00a0millions d’euros a été viré à Kestrane le mardi 3\u00a0mars" }],
      speakers: ["chambre"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-declarait", article: "a10", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "la ministre de la Mer, Apolline Vaugramel, déclarait sur notre antenne" }],
      source: [{ quote: "la ministre de la Mer, Apolline Vaugramel" }],
      cue: [{ quote: "déclarait sur notre antenne" }], speakers: ["vaugramel"], state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-centime", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "«\u00a0pas un centime n’a été versé\u00a0»" }], speakers: ["vaugramel"], quoteType: "direct",
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "chambre-virement", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [
        { quote: "«\u00a0Nous avons l’ordre de virement\u00a0»" },
        { quote: "«\u00a0et nous avons l’avis de crédit\u00a0»" },
      ],
      speakers: ["malavigne"], quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-delorne", article: "a10", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "aucun acompte n’avait été payé" }], speakers: ["delorne"], quoteType: "indirect",
      certainty: "certain", checkWorthiness: "high", state: "approved", decision: { by: "basile" },
    },
    {
      key: "chambre-soutenait", article: "a10", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "Cyprien Delorne, qui soutenait vendredi" }], source: [{ quote: "Cyprien Delorne" }],
      cue: [{ quote: "soutenait" }], speakers: ["delorne"], state: "approved", decision: { by: "basile" },
    },
    {
      key: "chambre-64", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "La direction du Service des canots prévoit de supprimer 64\u00a0postes, et non 80" }],
      speakers: ["chambre"], quoteType: "indirect", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-aucun-licenciement", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "«\u00a0aucun licenciement n’est toutefois décidé à ce stade\u00a0»" }],
      speakers: ["chambre"], quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-conteste", article: "a10", tag: "denial", by: "tiphaine",
      pieces: [{ quote: "«\u00a0conteste formellement\u00a0» avoir induit le Conseil des îles en erreur" }],
      speakers: ["malpointe"], quoteType: "mixed", certainty: "certain", checkWorthiness: "high",
      note: "Qui l’en accusait\u00a0? À retrouver dans le compte rendu de la séance de lundi.", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-accord-cadre", article: "a10", tag: "claim", by: "tiphaine",
      pieces: [{ quote: "«\u00a0ne conteste pas l’existence d’un accord-cadre\u00a0»" }], speakers: ["ellersby"],
      quoteType: "direct", certainty: "certain", checkWorthiness: "high", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "chambre-ellersby", article: "a10", tag: "attribution", by: "tiphaine",
      pieces: [{ quote: "a déclaré sa porte-parole, Maud Ellersby" }],
      source: [{ quote: "sa porte-parole, Maud Ellersby" }], cue: [{ quote: "a déclaré" }], speakers: ["ellersby"],
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "chambre-pointage", article: "a10", tag: "claim", by: "edwina",
      pieces: [
        { quote: "quatre élus de la majorité pourraient voter contre la ligne «\u00a0prestations extérieures\u00a0»" },
      ],
      speakers: ["ressac-radio"], certainty: "possible", checkWorthiness: "low", state: "proposed",
    },
  ],

  links: [
    {
      key: "l01", from: "galverne-a-appris", to: "galverne-contrat", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l02", from: "galverne-a-appris", to: "galverne-secours", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l03", from: "galverne-selon-ces-sources", to: "galverne-montant", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l04", from: "galverne-selon-ces-sources", to: "galverne-moyens", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l05", from: "galverne-belisaire-assure", to: "galverne-rencontre", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l06", from: "galverne-selon-lui", to: "galverne-80-postes", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l07", from: "galverne-a-resume", to: "galverne-tout-est-signe", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l08", from: "ressac-a-lance", to: "ressac-aucun-contrat", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l09", from: "ressac-a-indique", to: "ressac-ont-vu", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l10", from: "post-told", to: "post-no-contract", type: "attributes", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l11", from: "post-she-said", to: "post-no-rescue", type: "attributes", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l12", from: "gazette-document-etablit", to: "gazette-engages", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l13", from: "gazette-fonctionnaires", to: "gazette-eviter-le-mot", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l14", from: "gazette-aucun-acompte", to: "gazette-ordonnance", type: "denies", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l15", from: "gazette-il-dement", to: "gazette-aucun-acompte", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l16", from: "ledger-according", to: "ledger-insured", type: "attributes", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l17", from: "ledger-premium", to: "ledger-insured", type: "corroborates", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l18", from: "malpointe-a-reconnu", to: "malpointe-texte-signe", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l19", from: "chambre-ecrit-elle", to: "chambre-contrat", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l20", from: "chambre-declarait", to: "chambre-centime", type: "attributes", by: "tiphaine",
      state: "proposed",
    },
    {
      key: "l21", from: "fanal-contrat", to: "galverne-contrat", type: "reports", by: "tiphaine", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l22", from: "direct-contrat", to: "galverne-contrat", type: "reports", by: "tiphaine", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l23", from: "echo-contrat", to: "galverne-contrat", type: "reports", by: "tiphaine", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l24", from: "fanal-selon-galverne", to: "galverne-contrat", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l25", from: "direct-a-revele", to: "galverne-contrat", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l26", from: "echo-tout-est-signe", to: "galverne-tout-est-signe", type: "quotes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l27", from: "direct-tout-est-signe", to: "galverne-tout-est-signe", type: "quotes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l28", from: "direct-80-postes", to: "galverne-80-postes", type: "reports", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l29", from: "post-signed-27", to: "galverne-contrat", type: "reports", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l30", from: "post-galverne-reported", to: "galverne-contrat", type: "attributes", by: "edwina",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l31", from: "ressac-depeche", to: "galverne-titre", type: "attributes", by: "tiphaine", state: "proposed",
    },
    {
      key: "l32", from: "ressac-aurait-confie", to: "galverne-secours", type: "reports", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l33", from: "ressac-comme-l-affirme", to: "galverne-rencontre", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l34", from: "gazette-avances", to: "galverne-montant", type: "attributes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l35", from: "ressac-aucun-contrat", to: "galverne-contrat", type: "denies", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l36", from: "ressac-titre", to: "galverne-titre", type: "denies", by: "tiphaine", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l37", from: "ressac-bouteille", to: "galverne-montant", type: "denies", by: "tiphaine", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l38", from: "ressac-jamais-recu", to: "galverne-rencontre", type: "denies", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l39", from: "ressac-aucune-suppression", to: "galverne-80-postes", type: "denies", by: "basile",
      state: "approved", decision: { by: "imogen" },
    },
    {
      key: "l40", from: "post-no-contract", to: "galverne-contrat", type: "denies", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    { key: "l41", from: "post-denied", to: "galverne-titre", type: "denies", by: "edwina", state: "proposed" },
    {
      key: "l42", from: "post-no-rescue", to: "galverne-secours", type: "denies", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l43", from: "post-figure", to: "galverne-montant", type: "denies", by: "edwina",
      state: "changes_requested",
      decision: {
        by: "imogen",
        reason: "wrong_link",
        words: "Settle the tag first: if she is dodging, there is nothing here to deny.",
      },
    },
    {
      key: "l44", from: "malpointe-protocole", to: "galverne-contrat", type: "denies", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l45", from: "malpointe-dement-licenciement", to: "galverne-80-postes", type: "denies", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l46", from: "malpointe-a-quai", to: "malpointe-64", type: "denies", by: "edwina", state: "rejected",
      decision: {
        by: "basile",
        reason: "wrong_link",
        words: "Il parle avant que le syndicat ne montre le courrier\u00a0: il ne peut pas le démentir.",
      },
    },
    {
      key: "l47", from: "gazette-engages", to: "galverne-contrat", type: "corroborates", by: "basile",
      state: "approved", decision: { by: "imogen" },
    },
    {
      key: "l48", from: "gazette-moyens", to: "galverne-moyens", type: "corroborates", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l49", from: "ledger-insured", to: "galverne-moyens", type: "corroborates", by: "edwina",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l50", from: "ledger-engines", to: "gazette-moyens", type: "corroborates", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l51", from: "ledger-lodged", to: "gazette-engages", type: "corroborates", by: "basile", state: "proposed",
    },
    {
      key: "l52", from: "post-met", to: "galverne-rencontre", type: "corroborates", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l53", from: "post-for-the-islands", to: "galverne-moyens", type: "corroborates", by: "edwina",
      state: "proposed",
    },
    {
      key: "l54", from: "chambre-virement", to: "gazette-ordonnance", type: "corroborates", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l55", from: "fanal-contrat", to: "galverne-contrat", type: "corroborates", by: "edwina",
      state: "rejected",
      decision: {
        by: "basile",
        reason: "wrong_link",
        words: "Le Fanal recopie la dépêche et le dit\u00a0: une copie ne corrobore rien.",
      },
    },
    {
      key: "l56", from: "ressac-ont-vu", to: "galverne-contrat", type: "corroborates", by: "tiphaine",
      state: "rejected",
      decision: { by: "basile", reason: "wrong_link", words: "L’agence ne peut pas se corroborer elle-même." },
    },
    {
      key: "l57", from: "chambre-acompte", to: "ressac-centime", type: "contradicts", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l58", from: "chambre-acompte", to: "gazette-aucun-acompte", type: "contradicts", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l59", from: "chambre-acompte", to: "malpointe-rien-paye", type: "contradicts", by: "basile",
      state: "approved", decision: { by: "imogen" },
    },
    {
      key: "l60", from: "chambre-contrat", to: "malpointe-protocole", type: "contradicts", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l61", from: "gazette-38", to: "galverne-montant", type: "contradicts", by: "tiphaine", state: "proposed",
    },
    {
      key: "l62", from: "ledger-skellan", to: "post-no-rescue", type: "contradicts", by: "edwina", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l63", from: "ledger-insured", to: "post-no-rescue", type: "contradicts", by: "edwina", state: "proposed",
    },
    {
      key: "l64", from: "malpointe-vingt-minutes", to: "ressac-tamaris", type: "contradicts", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l65", from: "chambre-64", to: "galverne-80-postes", type: "contradicts", by: "tiphaine",
      state: "proposed",
    },
    {
      key: "l66", from: "post-met", to: "ressac-jamais-recu", type: "contradicts", by: "edwina",
      state: "changes_requested",
      decision: {
        by: "basile",
        reason: "wrong_link",
        words: "Elle a dit «\u00a0au ministère\u00a0». Les deux peuvent être vrais\u00a0: chercher un autre lien, ou le lieu du rendez-vous.",
      },
    },
    {
      key: "l67", from: "post-never-received", to: "ressac-jamais-recu", type: "quotes", by: "edwina",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l68", from: "gazette-aucune-sorte", to: "post-no-contract", type: "quotes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l69", from: "ledger-company-statement", to: "post-no-rescue", type: "quotes", by: "edwina",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l70", from: "malpointe-rappel-ministre", to: "ressac-aucun-contrat", type: "quotes", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l71", from: "chambre-centime", to: "ressac-centime", type: "quotes", by: "tiphaine", state: "approved",
      decision: { by: "basile" },
    },
    {
      key: "l72", from: "chambre-delorne", to: "gazette-aucun-acompte", type: "reports", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l73", from: "malpointe-texte-signe", to: "ressac-aucun-contrat", type: "updates", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l74", from: "malpointe-rencontre", to: "ressac-jamais-recu", type: "updates", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l75", from: "malpointe-precision", to: "fanal-contrat", type: "updates", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l76", from: "malpointe-version-anterieure", to: "galverne-montant", type: "updates", by: "tiphaine",
      state: "proposed",
    },
    {
      key: "l77", from: "chambre-accord-cadre", to: "post-no-contract", type: "updates", by: "tiphaine",
      state: "approved", decision: { by: "basile" },
    },
    {
      key: "l78", from: "chambre-64", to: "malpointe-64", type: "updates", by: "tiphaine", state: "changes_requested",
      decision: {
        by: "basile",
        reason: "wrong_link",
        words: "Même chiffre, autre source\u00a0: c’est une corroboration, pas une mise à jour.",
      },
    },
  ],

  statements: [
    {
      key: "contrat-signe",
      titles: {
        fr: "Le gouvernement des Ombrines a signé un contrat avec Kestrane Marine le 27 février",
        en: "The Ombrines government signed a contract with Kestrane Marine on 27 February",
      },
      members: [
        {
          annotation: "galverne-contrat", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "fanal-contrat", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "direct-contrat", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "echo-contrat", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "fanal-titre", stance: "asserts", by: "tiphaine", state: "proposed" },
        {
          annotation: "chambre-contrat", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "post-signed-27", stance: "reports", by: "edwina", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "ressac-aucun-contrat", stance: "denies", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "post-no-contract", stance: "denies", by: "edwina", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "malpointe-protocole", stance: "denies", by: "basile", state: "approved",
          decision: { by: "imogen" },
        },
        {
          annotation: "malpointe-texte-signe", stance: "asserts", by: "edwina", state: "rejected",
          decision: {
            by: "basile",
            reason: "other",
            words: "Il reconnaît un texte et refuse le mot «\u00a0contrat\u00a0»\u00a0: sa place est dans l’énoncé sur le protocole.",
          },
        },
      ],
    },
    {
      key: "montant-41",
      titles: {
        fr: "L’accord avec Kestrane vaut 41 millions d’euros",
        en: "The Kestrane agreement is worth 41 million euros",
      },
      members: [
        {
          annotation: "galverne-montant", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "fanal-montant", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "direct-montant", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "echo-montant", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "gazette-41", stance: "reports", by: "tiphaine", state: "approved", decision: { by: "basile" },
        },
        {
          annotation: "ressac-bouteille", stance: "denies", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "post-figure", stance: "denies", by: "edwina", state: "changes_requested",
          decision: {
            by: "imogen",
            reason: "wrong_tag",
            words: "Come back to this once the mark itself is settled.",
          },
        },
        { annotation: "gazette-38", stance: "denies", by: "tiphaine", state: "proposed" },
      ],
    },
    {
      key: "six-vedettes",
      titles: {
        fr: "Six vedettes et environ 120 agents de Kestrane doivent arriver dans les passes de l’ouest au 1er mai",
        en: "Six Kestrane launches and about 120 staff are due in the western passes by 1 May",
      },
      members: [
        {
          annotation: "galverne-moyens", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "fanal-moyens", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "direct-moyens", stance: "asserts", by: "tiphaine", state: "proposed" },
        { annotation: "echo-moyens", stance: "asserts", by: "tiphaine", state: "proposed" },
        { annotation: "post-means", stance: "reports", by: "edwina", state: "proposed" },
        {
          annotation: "gazette-moyens", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "ledger-insured", stance: "asserts", by: "edwina", state: "changes_requested",
          decision: {
            by: "basile",
            reason: "other",
            words: "Six vedettes et la date, oui\u00a0; les 120 agents, non. Couper l’énoncé en deux ou garder un lien de corroboration.",
          },
        },
      ],
    },
    {
      key: "rencontre-janvier",
      titles: {
        fr: "Apolline Vaugramel a rencontré le directeur général de Kestrane en janvier",
        en: "Apolline Vaugramel met Kestrane’s managing director in January",
      },
      members: [
        {
          annotation: "galverne-rencontre", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "fanal-rencontre", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "direct-rencontre", stance: "asserts", by: "tiphaine", state: "proposed" },
        {
          annotation: "ressac-tamaris", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "post-met", stance: "asserts", by: "edwina", state: "approved", decision: { by: "basile" } },
        {
          annotation: "malpointe-rencontre", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "ressac-jamais-recu", stance: "denies", by: "tiphaine", state: "rejected",
          decision: {
            by: "basile",
            reason: "other",
            words: "Elle ne parle que du ministère. Le lien de démenti suffit, ne pas lui faire dire plus.",
          },
        },
      ],
    },
    {
      key: "rien-verse",
      titles: { fr: "Aucune somme n’a été versée à Kestrane" },
      members: [
        {
          annotation: "ressac-centime", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "gazette-aucun-acompte", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "malpointe-rien-paye", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "chambre-centime", stance: "reports", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "chambre-delorne", stance: "reports", by: "tiphaine", state: "proposed" },
        {
          annotation: "chambre-acompte", stance: "denies", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "gazette-ordonnance", stance: "denies", by: "edwina", state: "proposed" },
      ],
    },
    {
      key: "protocole",
      titles: {
        fr: "Le texte signé est un protocole d’intention, pas un contrat",
        en: "What was signed is a protocol of intent, not a contract",
      },
      members: [
        {
          annotation: "gazette-intitule", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "malpointe-protocole", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "malpointe-precision", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "malpointe-titre", stance: "asserts", by: "edwina", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "gazette-ma-signature", stance: "asserts", by: "tiphaine", state: "proposed" },
        {
          annotation: "chambre-contrat", stance: "denies", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "chambre-nom", stance: "denies", by: "tiphaine", state: "approved", decision: { by: "basile" },
        },
      ],
    },
    {
      key: "postes-supprimes",
      titles: { fr: "L’accord entraîne la suppression de 80 postes au Service des canots" },
      members: [
        {
          annotation: "galverne-80-postes", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "fanal-80-postes", stance: "asserts", by: "edwina", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "direct-80-postes", stance: "asserts", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "echo-80-postes", stance: "asserts", by: "tiphaine", state: "proposed" },
        { annotation: "ressac-80", stance: "reports", by: "tiphaine", state: "approved", decision: { by: "basile" } },
        {
          annotation: "ressac-aucune-suppression", stance: "denies", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "malpointe-dement-licenciement", stance: "denies", by: "tiphaine", state: "approved",
          decision: { by: "basile" },
        },
        { annotation: "chambre-64", stance: "denies", by: "basile", state: "approved", decision: { by: "imogen" } },
      ],
    },
    {
      key: "never-rescue",
      titles: { en: "Kestrane has never run a sea-rescue service" },
      members: [
        {
          annotation: "post-no-rescue", stance: "asserts", by: "edwina", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "ledger-company-statement", stance: "reports", by: "edwina", state: "approved",
          decision: { by: "basile" },
        },
        {
          annotation: "ledger-skellan", stance: "denies", by: "edwina", state: "approved",
          decision: { by: "basile", words: "Registre public, deux années, deux vedettes\u00a0: c’est net." },
        },
      ],
    },
  ],
} as const satisfies Story;
