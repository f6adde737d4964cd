const euro = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK";

/** The currencies of regions, as far as a guess is worth making. */
const regions: Readonly<Record<string, string>> = {
  EUR: euro,
  USD: "US PR EC SV",
  GBP: "GB IM JE GG",
  CHF: "CH LI",
  SEK: "SE",
  NOK: "NO",
  DKK: "DK FO GL",
  ISK: "IS",
  PLN: "PL",
  CZK: "CZ",
  HUF: "HU",
  RON: "RO",
  UAH: "UA",
  TRY: "TR",
  ILS: "IL",
  AED: "AE",
  SAR: "SA",
  QAR: "QA",
  KWD: "KW",
  EGP: "EG",
  MAD: "MA",
  NGN: "NG",
  KES: "KE",
  ZAR: "ZA",
  INR: "IN",
  PKR: "PK",
  BDT: "BD",
  LKR: "LK",
  IDR: "ID",
  MYR: "MY",
  SGD: "SG",
  THB: "TH",
  PHP: "PH",
  VND: "VN",
  CNY: "CN",
  HKD: "HK",
  TWD: "TW",
  KRW: "KR",
  JPY: "JP",
  AUD: "AU",
  NZD: "NZ",
  CAD: "CA",
  MXN: "MX",
  BRL: "BR",
  ARS: "AR",
  CLP: "CL",
  COP: "CO",
  PEN: "PE",
};

/** The currency that a reader of this language tag most likely counts in ("de-AT": EUR); empty where it cannot be guessed. */
export function guessCurrency(language: string): string {
  const region = regionOf(language);
  if (region === undefined) return "";
  return Object.entries(regions).find(([, of]) => of.split(" ").includes(region))?.[0] ?? "";
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined;
  }
}
