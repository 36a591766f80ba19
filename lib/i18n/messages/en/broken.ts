/** What a screen that broke says. Every page loads these in both languages, in case nothing more can be loaded. */
export const broken = {
	title: "This screen broke",
	told: "Something broke in Recoupe. It has been logged.",
	retry: "Try again",
	home: "To the dossiers",
	reference: "Reference for whoever looks after this newsroom:",
};
