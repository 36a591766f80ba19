import type { Locator, Page } from "@playwright/test";
import type { Language } from "@/lib/domain/languages";
import { scaled, seed } from "@/lib/testing/scale";
import { expectAccessibleInBoth } from "../fixtures/axe";
import { queryAsApplication } from "../fixtures/database";
import { type Demo, readDemo } from "../fixtures/demo";
import { expect, test } from "../fixtures/test";

const members = { fr: "reviewer", en: "admin" } as const satisfies Record<Language, string>;

/** The ways in which a screen can be met, apart from its theme: it is looked at in both. */
const ways = (["fr", "en"] as const).flatMap((language) =>
	([360, 1380] as const).map((width) => ({ language, width })),
);

const themes = ["light", "dark"] as const;

interface Screen {
	readonly address: (ids: Ids) => string;
	/** What is there once the screen has all it shows, whether or not it is in sight. */
	readonly whole?: (page: Page) => Locator;
}

const ofDossier = (rest: string): Screen => ({
	address: ({ dossier }) => `/dossiers/${dossier}${rest}`,
});

/** Each screen of the demo, by a name for its pictures. */
const screens: Readonly<Record<string, Screen>> = {
	dossiers: { address: () => "/" },
	articles: ofDossier(""),
	import: ofDossier("/import"),
	statements: ofDossier("/statements"),
	review: {
		...ofDossier("/review?view=waiting"),
		whole: (page) => page.getByRole("article", { includeHidden: true }),
	},
	"review-mine": ofDossier("/review?view=mine"),
	activity: ofDossier("/activity"),
	board: ofDossier("/board"),
	graph: ofDossier("/map?view=graph"),
	questions: ofDossier("/open-questions"),
	agreement: { ...ofDossier("/agreement"), whole: (page) => page.getByRole("table") },
	round: {
		address: ({ dossier, round }) => `/dossiers/${dossier}/rounds/${round}`,
		whole: (page) => page.locator("[data-row]"),
	},
	inbox: { address: () => "/inbox" },
	settings: ofDossier("/settings"),
	desk: {
		address: ({ article }) => `/articles/${article}`,
		whole: (page) => page.getByRole("textbox"),
	},
	"desk-mark": {
		address: ({ article, mark }) => `/articles/${article}#a=${mark}`,
		whole: (page) => page.getByRole("group", { name: /détails|details/ }),
	},
	compare: {
		address: ({ dossier, article, other }) =>
			`/dossiers/${dossier}/compare?left=${article}&right=${other}`,
	},
	account: { address: () => "/account" },
	api: { address: () => "/api/docs#placeAnnotation" },
	search: { address: () => "/search?q=ministre+contrat" },
	specimen: { address: () => "/specimen" },
};

interface Ids {
	readonly dossier: string;
	readonly article: string;
	readonly other: string;
	readonly mark: string;
	readonly round: string;
}

// No test changes anything, so that they need not wait for one another.
test.describe.configure({ mode: "parallel" });

let ids: Ids;

test.beforeAll(async () => {
	ids = await findIds(readDemo());
});

for (const [n, [name, { address, whole }]] of Object.entries(screens).entries()) {
	for (const { language, width } of someWays(n)) {
		test(`${name} in ${language}, ${width} px wide, light and dark`, async ({ page, signIn }) => {
			await signIn(page, members[language]);
			await page.setViewportSize({ width, height: 860 });
			await page.goto(address(ids));
			await expect(page.locator("html")).toHaveAttribute("lang", language);
			await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
			if (whole !== undefined) await expect(whole(page).first()).toBeAttached();
			await takePictures(page, `${name}-${language}-${width}`);
			await expectAccessibleInBoth(page);
		});
	}
}

for (const { language, width } of ways) {
	test.describe(() => {
		test.use({ locale: language });
		test(`the sign-in in ${language}, ${width} px wide, light and dark`, async ({ page }) => {
			await page.setViewportSize({ width, height: 860 });
			await page.goto("/sign-in");
			await expect(page.locator("html")).toHaveAttribute("lang", language);
			await takePictures(page, `sign-in-${language}-${width}`);
			await expectAccessibleInBoth(page);
		});
	});
}

/** All ways in a long run; another takes part of them, by its seed others for each screen, so that runs together see all. */
function someWays(n: number): typeof ways {
	const first = (seed + n) % ways.length;
	return [...ways.slice(first), ...ways.slice(0, first)].slice(0, scaled(ways.length));
}

/** A picture of the page in each theme; expects that it need not be scrolled sideways. */
async function takePictures(page: Page, name: string): Promise<void> {
	for (const theme of themes) {
		await page.emulateMedia({ colorScheme: theme });
		// What fades from one colour to another is shown at its end.
		const path = `test-results/looks/${name}-${theme}.png`;
		await page.screenshot({ path, animations: "disabled" });
	}
	await page.emulateMedia({ colorScheme: null });
	const overhang = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const wide = [...document.querySelectorAll("body *")].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1,
		);
		const names = wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
		return scrollWidth > clientWidth ? names : [];
	});
	expect(overhang, `${name} is wider than its window`).toEqual([]);
}

/** The dossier of the demo, two of its articles with a link between them, and the mark at one end. */
async function findIds(demo: Demo): Promise<Ids> {
	const [row] = await queryAsApplication(
		demo,
		`SELECT a."dossierId" AS dossier, a."id" AS article, b."articleId" AS other, l."fromId" AS mark,
			(SELECT r."id" FROM "Round" r WHERE r."dossierId" = a."dossierId" LIMIT 1) AS round
		FROM "Link" l JOIN "Annotation" f ON f."id" = l."fromId" JOIN "Annotation" b ON b."id" = l."toId"
		JOIN "Article" a ON a."id" = f."articleId"
		WHERE l."deletedAt" IS NULL AND f."articleId" <> b."articleId" AND a."title" LIKE '%contrat n’a été%'
		ORDER BY l."id" LIMIT 1`,
		[],
	);
	const id = (name: string) => String(row?.[name]);
	return {
		...{ dossier: id("dossier"), article: id("article"), other: id("other") },
		...{ mark: id("mark"), round: id("round") },
	};
}
