/** Words of the screens before sign-in. */
export const entry = {
	signInTitle: "Sign in",
	email: "E-mail",
	password: "Password",
	showPassword: "Show",
	hidePassword: "Hide",
	showPasswordLong: "Show the password",
	hidePasswordLong: "Hide the password",
	signIn: "Sign in",
	signingIn: "Signing in…",
	wrong: "This e-mail and this password do not go together.",
	tooMany: (time: string) => `Too many attempts. Try again at ${time}.`,
	again: "Your session has ended. What is on this page stays.",
	ended: "Your session has ended. Sign in again to go on where you were.",
	noAccount: "No account yet, or the password is lost? Ask an administrator of your newsroom.",
	language: "Language",
	setupTitle: "Set up this newsroom",
	setupLead:
		"You are making the first account: an administrator, who can add members and look after the installation. This address works once.",
	name: "Your name",
	nameHint: "As your colleagues know it: it stands beside what you mark and decide.",
	passwordHint: "At least 12 characters. A few words in a row are easier to remember than signs.",
	setUp: "Set up and sign in",
	settingUp: "Setting up…",
	setupDone:
		"The newsroom is set up, but you could not be signed in. Sign in with what you just chose.",
	toSignIn: "To sign-in",
};
