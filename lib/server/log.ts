import "server-only";
import pino from "pino";

/** The log of the server: one JSON line an entry, no secrets. */
export const log = pino({
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	serializers: { error: pino.stdSerializers.err },
	redact: ["password", "token", "*.password", "*.token"],
});
