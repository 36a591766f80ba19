import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

// The one without windows first: it does the same for less.
const installed = [
	"/usr/bin/chromium-headless-shell",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser for tests: `RECOUPE_BROWSER`, else an installed one, else Playwright's own; null if there is none. */
export function findBrowser(): string | null {
	const wished = process.env.RECOUPE_BROWSER;
	const candidates = wished ? [wished] : [...installed, chromium.executablePath()];
	return candidates.find(canRun) ?? null;
}

/** The one command that installs a browser on this system. */
export function browserInstallCommand(): string {
	const isDebian = existsSync("/etc/debian_version") && !/^ID=ubuntu$/m.test(osRelease());
	if (!isDebian) return "npx playwright install --with-deps chromium";
	const install = "apt-get install --yes chromium-headless-shell";
	return process.getuid?.() === 0 ? install : `sudo ${install}`;
}

function osRelease(): string {
	return existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
}

function canRun(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
