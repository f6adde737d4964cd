import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import type { components, paths } from "../../api/schema.ts";

export type ContactMethod = components["schemas"]["ContactMethod"];
export type NewContactMethod = components["schemas"]["NewContactMethod"];

/** A contact method as it is given: the channel decides what its address is. */
export type ContactMethodGiven =
  paths["/api/v1/people/{id}/contact-methods"]["post"]["requestBody"]["content"]["application/json"];

/** What of a contact method its person may change later. */
export type ContactMethodChange = Partial<
  Pick<ContactMethod, "label" | "delaySeconds" | "urgency" | "position">
>;

const key = (person: string) => ["people", person, "contact-methods"];

/** How a person is reached, in their order, and what is wrong with that. */
export const useContactMethods = (person: string) =>
  useQuery({
    queryKey: key(person),
    queryFn: () =>
      answer(api.GET("/api/v1/people/{id}/contact-methods", { params: { path: { id: person } } })),
  });

/** Something done to a person's contact methods, after which the list is read again. */
function useMethodAct<Given, Result>(person: string, act: (given: Given) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: key(person) }),
  });
}

export const useAddMethod = (person: string) =>
  useMethodAct(person, (body: ContactMethodGiven) =>
    answer(api.POST("/api/v1/people/{id}/contact-methods", { params: { path: { id: person } }, body })),
  );

export const useChangeMethod = (person: string, methodId: string) =>
  useMethodAct(person, (body: ContactMethodChange) =>
    answer(
      api.PATCH("/api/v1/people/{id}/contact-methods/{methodId}", {
        params: { path: { id: person, methodId } },
        body,
      }),
    ),
  );

export const useRemoveMethod = (person: string, methodId: string) =>
  useMethodAct(person, () =>
    answer(
      api.DELETE("/api/v1/people/{id}/contact-methods/{methodId}", {
        params: { path: { id: person, methodId } },
      }),
    ),
  );

/** Sends a new code to the address. */
export const useAskForCode = (person: string, methodId: string) =>
  useMethodAct(person, () =>
    answer(
      api.POST("/api/v1/people/{id}/contact-methods/{methodId}/confirmation", {
        params: { path: { id: person, methodId } },
      }),
    ),
  );

/** Confirms the address by the code that it received. */
export const useConfirmMethod = (person: string, methodId: string) =>
  useMethodAct(person, (code: string) =>
    answer(
      api.POST("/api/v1/people/{id}/contact-methods/{methodId}/confirm", {
        params: { path: { id: person, methodId } },
        body: { code },
      }),
    ),
  );

/** Sends a test page and tells what became of it. */
export const useTestPage = (person: string, methodId: string) =>
  useMethodAct(person, () =>
    answer(
      api.POST("/api/v1/people/{id}/contact-methods/{methodId}/test", {
        params: { path: { id: person, methodId } },
      }),
    ),
  );
