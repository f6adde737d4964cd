/** What somebody asks the palette in words: who answers, to acknowledge, to cover a shift; else to find something. */
export type Asked = { verb: "who" | "acknowledge" | "cover" | "find"; about: string };

const phrases: readonly (readonly [Exclude<Asked["verb"], "find">, RegExp])[] = [
  ["who", /^who(?:['’]s| is| has| owns| runs| answers)?(?: on[- ]call)?(?: now)?(?: for)?(?: (.*))?$/],
  ["acknowledge", /^ack(?:nowledge)?(?: (.*))?$/],
  ["cover", /^(?:new |add )?(?:override|cover)(?: (?:for |on )?(.*))?$/],
];

/** Reads what is asked, and of what: "who has bedroom" is the verb "who" about "bedroom". */
export function readAsked(query: string): Asked {
  const words = query.trim().toLowerCase().replaceAll(/\s+/g, " ").replace(/\?$/, "");
  for (const [verb, phrase] of phrases) {
    const match = phrase.exec(words);
    if (match) return { verb, about: match[1]?.trim() ?? "" };
  }
  return { verb: "find", about: query.trim() };
}
