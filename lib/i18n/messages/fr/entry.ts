import type { Shape } from "../../shape";
import type { entry as en } from "../en/entry";

export const entry: Shape<typeof en> = {
	signInTitle: "Connexion",
	email: "Adresse électronique",
	password: "Mot de passe",
	showPassword: "Afficher",
	hidePassword: "Masquer",
	showPasswordLong: "Afficher le mot de passe",
	hidePasswordLong: "Masquer le mot de passe",
	signIn: "Se connecter",
	signingIn: "Connexion…",
	wrong: "Cette adresse et ce mot de passe ne vont pas ensemble.",
	tooMany: (time) => `Trop de tentatives. Réessayez à ${time}.`,
	again: "Votre session a pris fin. Ce qui est sur cette page y reste.",
	ended: "Votre session a pris fin. Reconnectez-vous pour reprendre où vous en étiez.",
	noAccount:
		"Pas encore de compte, ou mot de passe perdu ? Adressez-vous à un administrateur de votre rédaction.",
	language: "Langue",
	setupTitle: "Installer cette rédaction",
	setupLead:
		"Vous créez le premier compte : celui d’un administrateur, qui peut ajouter des membres et veiller sur l’installation. Cette adresse ne sert qu’une fois.",
	name: "Votre nom",
	nameHint:
		"Tel que vos collègues le connaissent : il figure à côté de ce que vous marquez et décidez.",
	passwordHint:
		"Au moins 12 caractères. Quelques mots à la suite se retiennent mieux que des signes.",
	setUp: "Installer et se connecter",
	settingUp: "Installation…",
	setupDone:
		"La rédaction est installée, mais la connexion n’a pas abouti. Connectez-vous avec ce que vous venez de choisir.",
	toSignIn: "Vers la connexion",
};
