/** As many are counted in one dossier: the cost of counting ends there. */
export const toReviewMost = 100;

/** How many dossiers are looked at, those in which something happened last. */
export const toReviewDossiers = 20;
