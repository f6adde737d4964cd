import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../api/client.ts";
import { DerivedFigure } from "../../shared/derived-figure.tsx";
import type { DerivationAnswer } from "./derivation-reasons.ts";
import { sayStandbyCost } from "./say-standby-cost.ts";
import classes from "./service-page.module.css";

type StandbyCostProps = { service: string; at: string | undefined; derivation: DerivationAnswer };

/** What being available for the service costs a year, in a sentence; the figure opens to what it rests on. */
export function StandbyCost({ service, at, derivation }: StandbyCostProps) {
  const { data } = useQuery({
    queryKey: ["services", service, "run-cost", at ?? "now"],
    queryFn: () =>
      answer(
        api.GET("/api/v1/services/{slug}/run-cost", {
          params: { path: { slug: service }, query: at === undefined ? {} : { at } },
        }),
      ),
    staleTime: 60_000,
  });
  if (!data) return null;
  const { before, figure, after } = sayStandbyCost(data, derivation.peak?.usual ?? derivation);
  return (
    <p className={classes.because}>
      {before}
      {figure !== null && (
        <DerivedFigure name="Standby a year" reasons={[{ key: "note", text: data.note }]}>
          {figure}
        </DerivedFigure>
      )}
      {after}
    </p>
  );
}
