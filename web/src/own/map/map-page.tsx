import { useNavigate, useSearch as useAddress } from "@tanstack/react-router";
import { useCallback } from "react";
import { AroundService } from "./around-service.tsx";
import { MapControls } from "./map-controls.tsx";
import type { MapAddress } from "./map-address.ts";
import { WholeMap } from "./whole-map.tsx";

/** Who needs whom, what a failure takes along, and which targets cannot hold. */
export function MapPage() {
  const address = useAddress({ from: "/shell/map" });
  const navigate = useNavigate();
  const change = useCallback(
    (by: MapAddress) =>
      void navigate({ to: "/map", search: (before) => ({ ...before, ...by }), resetScroll: false }),
    [navigate],
  );
  const controls = <MapControls address={address} onChange={change} />;
  return address.service === undefined ? (
    <WholeMap address={address} controls={controls} />
  ) : (
    <AroundService slug={address.service} address={address} controls={controls} />
  );
}
