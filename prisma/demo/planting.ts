import { uuidv7 } from "uuidv7";
import type { Result } from "@/lib/domain/result";
import type { Receipt } from "@/lib/domain/write";
import type { DemoMember } from "@/lib/server/members/add-demo-member";
import type { Story } from "./story-shape";

/** A text that has been imported. */
export interface PlantedArticle {
	readonly id: string;
	readonly versionId: string;
	readonly text: string;
}

/** The demo being planted: what its keys have become. */
export class Planting {
	readonly dossierId = uuidv7();
	readonly articles = new Map<string, PlantedArticle>();
	readonly speakers = new Map<string, string>();
	readonly annotations = new Map<string, string>();
	readonly statements = new Map<string, string>();
	readonly #members = new Map<string, DemoMember>();

	constructor(readonly story: Story) {}

	/** Remembers who a member of the story is. */
	addMember(key: string, member: DemoMember): void {
		this.#members.set(key, member);
	}

	/** The member of the story as an actor. */
	actor(key: string): DemoMember["actor"] {
		return this.find(this.#members, key).actor;
	}

	/** The id of a member of the story. */
	memberId(key: string): string {
		return this.find(this.#members, key).memberId;
	}

	/** What a key of the story has become; a key that is none is a mistake in the story. */
	find<T>(things: ReadonlyMap<string, T>, key: string): T {
		const thing = things.get(key);
		if (thing === undefined) throw new Error(`the demo has no ${key}`);
		return thing;
	}

	/** The value of a success; a failure is a mistake in the story. */
	take<T>(result: Result<T>): T {
		if (result.ok) return result.value;
		throw new Error(`the demo could not be planted: ${JSON.stringify(result.failure)}`);
	}

	/** Runs one write of the story, naming what it was about when it fails. */
	async write(about: string, result: Promise<Result<Receipt>>): Promise<Receipt> {
		const outcome = await result;
		if (outcome.ok) return outcome.value;
		throw new Error(`the demo could not plant ${about}: ${JSON.stringify(outcome.failure)}`);
	}
}
