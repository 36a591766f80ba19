/** A place for bytes that are made before their turn, outside the memory of the process. */
export interface Spool {
	append(chunk: Uint8Array): Promise<void>;
	/** What was appended, from its beginning. */
	read(): AsyncIterable<Uint8Array>;
	/** Gives the place back; what was in it is gone. */
	close(): Promise<void>;
}
