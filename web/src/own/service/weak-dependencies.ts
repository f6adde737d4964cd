import type { EstateService } from "../../decide/use-estate.ts";
import { percentFromPpm } from "../../shared/format/format-percentage.ts";
import { ppmOfPercent } from "../service-words.ts";
import type { Service } from "../use-catalogue.ts";

type Asked = { availabilityTarget: number; dependsOn: Service["dependsOn"] };

/** Hard dependencies on services with a lower availability target, because of which the service's own cannot hold. */
export function weakDependencies(
  { availabilityTarget, dependsOn }: Asked,
  estate: readonly EstateService[],
  locale?: string,
): { code: string; text: string }[] {
  const targets = new Map(
    estate.map(({ service, derivation }) => [service.slug, derivation?.availabilityTarget]),
  );
  const said = (percent: number) => percentFromPpm(ppmOfPercent(percent), locale);
  return dependsOn.flatMap(({ service, kind }) => {
    const target = targets.get(service.slug);
    if (kind !== "hard" || target === undefined || target >= availabilityTarget) return [];
    const text = `${service.name} is on ${said(target)}, and nothing softens its failure: ${said(availabilityTarget)} cannot hold.`;
    return [{ code: `weak-dependency ${service.slug}`, text }];
  });
}
