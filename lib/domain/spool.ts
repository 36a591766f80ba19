/** Bytes outside the memory of the process, of which any part can be read. */
export interface KeptBytes {
	/** How many there are. */
	readonly size: number;
	/** From one of them to before another; all of them by default. */
	read(start?: number, end?: number): AsyncIterable<Uint8Array>;
	/** Gives the place back; what was in it is gone, or stays where it was found. */
	close(): Promise<void>;
}

/** A place for bytes that are there before their turn. */
export interface Spool extends KeptBytes {
	append(chunk: Uint8Array): Promise<void>;
}
