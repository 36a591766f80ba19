"use client";

import { useEffect, useState } from "react";
import { whenSpare } from "./when-spare";

/** True once the browser has had time to spare since it was asked. */
export function useSpareTime(isAsked: boolean): boolean {
	const [has, setHas] = useState(false);
	useEffect(() => {
		if (!isAsked) return;
		return whenSpare(() => setHas(true));
	}, [isAsked]);
	return has;
}
