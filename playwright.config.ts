import { defineConfig } from "@playwright/test";
import { findBrowser } from "./bin/test/find-browser";

const quiet = [
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const args = process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
const browser = findBrowser();
// Every worker lists the same tests.
process.env.RECOUPE_TEST_SEED ??= String(Date.now() % 2 ** 31);

export default defineConfig({
	testDir: "e2e",
	outputDir: "test-results/browser",
	globalSetup: "./e2e/fixtures/start-demo.ts",
	// Each worker has a demo newsroom of its own; the specs of one run one after the other.
	workers: 2,
	forbidOnly: true,
	retries: 0,
	timeout: 180_000,
	expect: { timeout: 20_000 },
	// Kept output is short, so that what failed is found at its end; the report has every test with its time.
	reporter: [
		[process.stdout.isTTY ? "list" : "dot"],
		["json", { outputFile: "test-results/browser.json" }],
	],
	use: {
		actionTimeout: 30_000,
		locale: "fr-FR",
		timezoneId: "Europe/Paris",
		viewport: { width: 1280, height: 800 },
		contextOptions: { reducedMotion: "reduce" },
		screenshot: "only-on-failure",
		trace: "on-first-retry",
		launchOptions: browser === null ? { args } : { args, executablePath: browser },
	},
	projects: [
		{ name: "fixtures", testDir: "e2e/fixtures" },
		{ name: "journeys", testDir: "e2e/journeys" },
		{ name: "access", testDir: "e2e/access" },
		{ name: "conformance", testDir: "e2e/conformance" },
	],
});
