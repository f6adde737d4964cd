import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import classes from "./settings.module.css";
import type { useBandsPreview } from "./use-policies.ts";

const dimensions = {
  availabilityTarget: "availability target",
  deploymentTarget: "deployment target",
  operatingModel: "operating model",
  onCallLevel: "on-call level",
};

/** Which services would move, and what that would cost; told while the bands are typed. */
export function BandsPreview({ preview }: { preview: ReturnType<typeof useBandsPreview> }) {
  const { data, isError } = preview;
  if (isError)
    return (
      <p className={classes.preview} data-tone="amber">
        These bands would be refused: see the fields.
      </p>
    );
  return (
    <section className={classes.preview} aria-live="polite" aria-busy={preview.isFetching}>
      <h3>{data ? data.words : "Working out what would move…"}</h3>
      {data && data.items.length > 0 && (
        <ul>
          {data.items.map(({ service, moves }) => (
            <li key={service.slug}>
              <Link to="/services/$service" params={{ service: service.slug }}>
                {service.name}
              </Link>
              {moves.map(({ dimension, direction }) => (
                <span key={dimension}>
                  {direction === "up" ? (
                    <IconArrowUp size={14} aria-label="up" />
                  ) : (
                    <IconArrowDown size={14} aria-label="down" />
                  )}
                  {dimensions[dimension]}
                </span>
              ))}
            </li>
          ))}
          {data.moved > data.items.length && <li>and {data.moved - data.items.length} more</li>}
        </ul>
      )}
    </section>
  );
}
