import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRetailerApp } from "../../../test/security/retailer-app.ts";
import type { TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createRetailerApp();
});
afterAll(() => app.stop());

type Row = {
  service: { slug: string };
  accountable: { party: string } | null;
  responsible: { team: { slug: string } | null } | null;
};

describe("the ownership matrix", () => {
  test("names the accountable and the responsible of every living service", async () => {
    const { items } = (await app.get("/api/v1/ownership/matrix")).body;
    const bedroom = items.find(({ service }: Row) => service.slug === "bedroom");
    expect(bedroom).toMatchObject({
      accountable: { party: "head-of-product" },
      responsible: { party: "owning-team", team: { slug: "bedroom" } },
    });
    const platform = items.find(({ service }: Row) => service.slug === "ecommerce-platform");
    expect(platform).toMatchObject({
      accountable: { party: "head-of-operations" },
      responsible: { party: "application-support", team: { slug: "application-support" } },
    });
  });

  test("can be asked for one team, one domain, one kind", async () => {
    const slugs = async (query: string) =>
      (await app.get(`/api/v1/ownership/matrix?${query}`)).body.items.map(({ service }: Row) => service.slug);
    expect(await slugs("team=bedroom")).toEqual(["bedroom"]);
    expect(await slugs("kind=foundational")).toEqual(["ecommerce-platform"]);
    expect(await slugs("domain=nowhere")).toEqual([]);
  });

  test("is a file for spreadsheets too, with the same rows", async () => {
    const { items } = (await app.get("/api/v1/ownership/matrix")).body;
    const file = await app.get("/api/v1/ownership/matrix.csv");
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const lines = (file.body as string).trimEnd().split("\r\n");
    expect(lines).toHaveLength(items.length + 1);
    expect(lines[0]).toBe("service,name,kind,lifecycle,team,domain,accountable,responsible,informed");
    expect(lines.find((line) => line.startsWith("bedroom,"))).toContain("owning team (bedroom)");
  });
});
