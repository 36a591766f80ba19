import "server-only";
import { log } from "@/lib/server/log";
import { sweep } from "./sweep";

const afterStart = 60_000;
const daily = 86_400_000;

/** Sweeps a minute after the start, when nobody waits for the first page, and once a day from then on. */
export function keepSweeping(): void {
	setTimeout(() => {
		void sweepOnce();
		setInterval(() => void sweepOnce(), daily).unref();
	}, afterStart).unref();
}

async function sweepOnce(): Promise<void> {
	try {
		const swept = await sweep(new Date());
		if (Object.values(swept).some((count) => count > 0))
			log.info(swept, "swept what nobody needs any more");
	} catch (error) {
		log.error({ error }, "what nobody needs any more could not be swept");
	}
}
