import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "@/lib/testing/find-browser";

/** The browser that is measured; whoever calls it closes it. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (executablePath === null) throw new Error("No browser was found.");
	const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	return chromium.launch({ executablePath, args });
}
