/** A JSON text of brackets inside brackets. */
export const nested = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;

/** Instants that are none, and instants at the ends of what computers count. */
export const hostileInstants: readonly string[] = [
  "0000-01-01T00:00:00Z",
  "0000-01-01T00:00:00+14:00",
  "0001-01-01T00:00:00Z",
  "2026-02-30T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-03-01T25:00:00Z",
  "9999-12-31T23:59:59Z",
  "9999-12-31T23:59:59-14:00",
  "+275760-09-13T00:00:00Z",
  "275760-09-13T00:00:00Z",
  "-271821-04-20T00:00:00Z",
];

const hostileTexts: readonly string[] = [
  "",
  " ",
  "\0",
  "a\0b",
  "\uD800",
  "a\uDFFFb",
  "\u202E\u0007",
  "__proto__",
  "constructor",
  "toString",
  "'; drop table person; --",
  "%00",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "NaN",
  "-Infinity",
  "1e400",
  "-1",
  "99999999999999999999",
  "x".repeat(20_000),
];

/** Values that stand where another is expected; `nested` ones are JSON text, written in by `spoilt`. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  9_999_999_999_999,
  [],
  {},
  [null],
  [[]],
  { toString: 1, constructor: null },
  ...hostileTexts,
  ...hostileInstants,
];

/** Texts for a query or a path, as they stand in an address. */
export const hostileAddressParts: readonly string[] = [
  ...hostileTexts.filter((text) => text.trim() !== "" && !/[\uD800-\uDFFF]/.test(text) && text.length < 3000),
  ...hostileInstants,
]
  .map((text) => encodeURIComponent(text))
  .concat(["%ED%A0%80", "%FF", "%", "%2", "y".repeat(2000), "a%2Fb", ".", "%2e%2e"]);

/** Bodies that are no JSON object at all. */
export const hostileBodies: readonly string[] = [
  "",
  " ",
  "{",
  "nul",
  "null",
  "true",
  "0",
  "1e400",
  '"text"',
  "[]",
  "[null]",
  "[[]]",
  "{}",
  '{"a":1,}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"\\u0000":"\\u0000"}',
  '{"\\ud800":"\\ud800"}',
  "\uFEFF{}",
  "\0",
  "<xml/>",
  "a=1&b=2",
  nested(50_000),
  `{"a":${nested(5000)}}`,
];

/** The body with one field after another left out, put wrong or added, as JSON texts; many fields share the values out. */
export function* spoilt(body: object): Generator<string> {
  const fields = Object.keys(body);
  const stride = Math.max(1, Math.floor(fields.length / 2));
  for (const [place, field] of fields.entries()) {
    const { [field as keyof typeof body]: _left, ...rest } = body;
    yield JSON.stringify(rest);
    for (const [index, value] of hostileValues.entries())
      if ((index + place) % stride === 0) yield JSON.stringify({ ...body, [field]: value });
    yield `${JSON.stringify(rest).slice(0, -1)}${Object.keys(rest).length > 0 ? "," : ""}${JSON.stringify(field)}:${nested(5000)}}`;
  }
  yield JSON.stringify({ ...body, nobodyKnowsThisField: 1 });
}
