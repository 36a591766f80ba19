import pg from "pg";
import { expect, vi } from "vitest";
import { take } from "@/lib/testing/newsroom";
import { test } from "@/lib/testing/planted-demo";
import { listArticles } from "./list-articles";
import { readDesk } from "./read-desk";

test("a desk with marks, links, statements and threads is read in few queries", async ({
	demo: { lead, dossierId },
}) => {
	const articles = take(await listArticles(lead, dossierId));
	const spy = vi.spyOn(pg.Client.prototype, "query");
	try {
		for (const { id } of articles) {
			spy.mockClear();
			take(await readDesk(lead, id));
			expect(spy.mock.calls.length).toBeLessThanOrEqual(25);
		}
	} finally {
		spy.mockRestore();
	}
}, 120_000);
