"use client";

import { useState } from "react";
import { useRefresh } from "@/components/shell/use-refresh";
import { createOpIds } from "@/components/writing/op-ids";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { CreateToken } from "@/lib/domain/token";

/** What a token is made of. */
export type TokenForm = Omit<CreateToken, "opId">;

/** Where the making of a token is: being filled in, shown once, or made without its secret having arrived. */
export type Step =
	| { readonly is: "form" }
	| { readonly is: "made"; readonly token: string }
	| { readonly is: "lost"; readonly id: string };

const form: Step = { is: "form" };

/**
 * Makes a token. What got no answer is sent again under the same ids, so that it is made once; the secret
 * of one that was made by a try without an answer is lost, and `replace` ends it and makes another.
 */
export function useCreateToken() {
	const write = useWrite();
	const [refresh] = useRefresh();
	const [step, setStep] = useState(form);
	const [ids] = useState(() => createOpIds());

	const create = async (wished: TokenForm) => {
		const id = ids.of("token", wished);
		const isDone = await write.send(id, wished, async (body) => {
			const result = await api.createToken(id, body);
			if (!result.ok) return result;
			const { token } = result.value;
			setStep(token === null ? { is: "lost", id } : { is: "made", token });
			return result;
		});
		if (isDone) ids.forget("token");
	};

	const replace = async (id: string, wished: TokenForm) => {
		const isEnded = await write.send(id, {}, ({ opId }) => api.revokeToken(id, opId));
		if (isEnded) await create(wished);
	};

	/** Forgets the secret. What had no answer may be there all the same: the list is read again. */
	const close = () => {
		if (write.failure !== null) refresh();
		write.forget();
		setStep(form);
	};
	return { step, write, create, replace, close };
}
