import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components } from "../../api/schema.ts";

export type CatalogueDocument = components["schemas"]["CatalogueDocument"];

/** A document as it is sent: whole, with what was read of it; null for a new one. */
export type DocumentToSave = {
  kind: string;
  name: string;
  spec: Record<string, unknown>;
  version: string | null;
  reason?: string;
};

export async function fetchDocument(kind: string, name: string): Promise<CatalogueDocument> {
  const document = await answer(
    api.GET("/api/v1/documents/{kind}/{name}", { params: { path: { kind, name } } }),
  );
  return kind === "Runbook" ? { ...document, spec: withOneForm(document.spec) } : document;
}

/** A file may name one service where a form asks for several. */
function withOneForm({ service, ...spec }: CatalogueDocument["spec"]): CatalogueDocument["spec"] {
  return service === undefined ? spec : { ...spec, services: [service] };
}

/** A document to be edited; read anew each time, since whoever edits must see what is. */
export const useDocument = (kind: string, name: string) =>
  useQuery({
    queryKey: ["documents", kind, name],
    queryFn: () => fetchDocument(kind, name),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

const put = ({ kind, name, ...body }: DocumentToSave) =>
  answer(api.PUT("/api/v1/documents/{kind}/{name}", { params: { path: { kind, name } }, body }));

/** What edits of the catalogue make stale, besides the document itself. */
const staleWords = new Set([
  "services",
  "teams",
  "domains",
  "people",
  "search",
  "organisation",
  "schedules",
  "on-call",
  "estate",
  "runbooks",
  "objectives",
]);

/** Reads again whatever an edit may have changed. */
export function useCatalogueChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({ predicate: ({ queryKey: [word] }) => staleWords.has(String(word)) });
}

function useDocumentAct<Given, Result>(act: (given: Given) => Promise<Result>) {
  const changed = useCatalogueChanged();
  return useMutation({ mutationFn: act, onSuccess: changed });
}

export const useSaveDocument = () => useDocumentAct(put);

export const useRemoveDocument = () =>
  useDocumentAct(({ kind, name, version }: { kind: string; name: string; version: string }) =>
    answer(
      api.DELETE("/api/v1/documents/{kind}/{name}", { params: { path: { kind, name }, query: { version } } }),
    ),
  );

export const useHandOver = () =>
  useDocumentAct(({ kind, name, to }: { kind: string; name: string; to: "code" | "interface" }) =>
    answer(
      api.POST("/api/v1/documents/{kind}/{name}/hand-over", {
        params: { path: { kind, name } },
        body: { to },
      }),
    ),
  );

/** Puts a former spec back, whatever the version is by now: the way back from an edit. */
export async function putBack(kind: string, name: string, spec: Record<string, unknown>): Promise<void> {
  const { version, retired } = await fetchDocument(kind, name);
  await put({ kind, name, spec, version: retired ? null : version, reason: "Undone" });
}
