import type { BandsInCurrency } from "../../../../src/decide/selection/model/default-bands.ts";
import { deriveWithPeaks } from "../../../../src/decide/selection/model/derivation.ts";
import type { Derivation } from "../../../../src/decide/selection/model/derivation.ts";
import { keepPercentTogether } from "../../shared/format/format-percentage.ts";
import type { Reason } from "../../shared/reason-list.tsx";
import type { ServiceSketch } from "./selector-state.ts";

const anyInstant = new Date(0);

/** Derives everything for a service of the selector, which knows no peaks and so no instant. */
export const deriveSketch = (service: ServiceSketch, bands: BandsInCurrency): Derivation =>
  deriveWithPeaks(service, bands, [], anyInstant);

/** The reasons of one figure: those whose codes begin with one of the words. */
export const reasonsOf = ({ reasons }: Derivation, ...words: string[]): Reason[] =>
  reasons
    .filter(({ code }) => words.some((word) => code.startsWith(word)))
    .map(({ code, text }) => ({ key: code, text: keepPercentTogether(text) }));

/** A band's name in words: "very-high" → "very high". */
export const demandInWords = (demand: string): string => demand.replaceAll("-", " ");
