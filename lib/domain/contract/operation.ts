import type { z } from "zod";
import type { Permission } from "../policy";
import type { RateLimit } from "../rate-limits";

/** A body of bytes instead of JSON. */
export interface BytesBody {
	/** The most bytes that are taken. */
	readonly bytes: number;
	/** Whether they are too many for the memory: until all are there, and while they are read, they are kept outside it. */
	readonly spooled?: true;
}

/**
 * The most a JSON body may be, unless its operation takes more: bytes, levels of lists and objects in each other, and
 * values in all. What is larger is refused before it is read.
 */
export const jsonLimits = { bytes: 64 * 1024, depth: 100, values: 100_000 } as const;

/** An answer that is a file and not JSON: the media types it can have. */
export interface FileAnswer {
	readonly files: readonly string[];
}

/** An answer that goes on: server-sent events whose `data` are values of a schema. */
export interface StreamAnswer {
	readonly events: z.ZodType;
}

/** One operation of the API besides its address: who may, what goes in, what comes out. */
export interface Operation {
	/** What it does, in one sentence, for the description of the API. */
	readonly summary: string;
	/** The permission it asks for; several where the request says which; null where anybody may call it. */
	readonly permission: Permission | readonly Permission[] | null;
	/** The shape of the address's query, everything in it a string; none is allowed without one. */
	readonly query?: z.ZodType;
	readonly body?: z.ZodType | BytesBody;
	/** The most bytes of its JSON body, where that is not the usual. */
	readonly bodyBytes?: number;
	readonly answer: z.ZodType | FileAnswer | StreamAnswer;
	/** Whether it is no use of a session: a screen that is left open makes it by itself and must not keep one alive. */
	readonly byItself?: true;
	/** Whether a read is an event of its own: it is made for nobody who only wants its head, or on another page’s behalf. */
	readonly recorded?: true;
	/** Whether its permission, which is of the newsroom, is asked for before its body is read, which is large. */
	readonly asksFirst?: true;
	/** How often a member may call it. */
	readonly limit?: RateLimit;
}

/** What an operation is called by: its noun in the description of the API. */
export type OperationTable<Names extends string> = Readonly<Record<Names, Operation>>;
