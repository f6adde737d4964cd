import { CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { SearchPicker } from "../../shared/search-picker.tsx";
import { asTexts, wordsOf } from "./field-values.ts";
import type { Field, NamedKind } from "./form-fields.ts";
import classes from "./form.module.css";
import type { PlainProps } from "./text-inputs.tsx";

/** What something is called, by its slug; the slug itself until that is known. */
function useNameOf(kind: NamedKind, slug: string): string {
  const { data } = useQuery({
    queryKey: ["search", "name", kind, slug],
    queryFn: () => answer(api.GET("/api/v1/search", { params: { query: { q: slug, limit: 20 } } })),
    enabled: slug.length >= 2,
    staleTime: 600_000,
    select: ({ items }) => items.find((hit) => hit.kind === kind && hit.slug === slug)?.name,
  });
  return data ?? slug;
}

/** Names one thing of the catalogue. */
export function OneInput({ field, value, onChange, problems }: PlainProps<Extract<Field, { input: "one" }>>) {
  const { of } = field;
  const slug = typeof value === "string" ? value : "";
  const name = useNameOf(of, slug);
  return (
    <div>
      <SearchPicker
        kind={of}
        label={field.label}
        placeholder="A part of its name"
        value={slug === "" ? null : { slug, name }}
        onChange={(picked) => onChange(picked?.slug ?? "")}
        {...(problems.length === 0 ? {} : { error: wordsOf(problems) })}
      />
      {field.hint && <p className={classes.hint}>{field.hint}</p>}
    </div>
  );
}

/** Names several. */
export function SeveralInput({
  field,
  value,
  onChange,
  problems,
}: PlainProps<Extract<Field, { input: "several" }>>) {
  const { of } = field;
  const slugs = asTexts(value);
  return (
    <div>
      <SearchPicker
        kind={of}
        label={field.label}
        placeholder="Add by a part of the name"
        value={null}
        onChange={(picked) => picked && !slugs.includes(picked.slug) && onChange([...slugs, picked.slug])}
        {...(problems.length === 0 ? {} : { error: wordsOf(problems) })}
      />
      {field.hint && <p className={classes.hint}>{field.hint}</p>}
      {slugs.length > 0 && (
        <ul className={classes.tokens} aria-label={field.label}>
          {slugs.map((slug) => (
            <Token
              key={slug}
              kind={of}
              slug={slug}
              onRemove={() => onChange(slugs.filter((other) => other !== slug))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Token({ kind, slug, onRemove }: { kind: NamedKind; slug: string; onRemove: () => void }) {
  const name = useNameOf(kind, slug);
  return (
    <li>
      {name}
      <CloseButton size="xs" aria-label={`Remove ${name}`} onClick={onRemove} />
    </li>
  );
}
