/** The value below which this share of the numbers lies; nearest rank. */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (numbers) => percentile(numbers, 0.5);

export const whole = (number) => Math.round(number).toLocaleString("en-GB");
export const ms = (number) => `${number < 10 ? number.toFixed(1) : Math.round(number)} ms`;
export const seconds = (number) => `${number.toFixed(2)} s`;

/** How long each of so many calls took, in ms, one after the other. */
export async function timed(count, call) {
  const took = [];
  for (let i = 0; i < count; i += 1) {
    const began = performance.now();
    await call(i);
    took.push(performance.now() - began);
  }
  return took;
}

/** How long each call took, in ms, begun at a steady rate whatever the answers take (so waiting counts). */
export async function atRate({ perSecond, forSeconds }, call) {
  const began = performance.now();
  const calls = [];
  for (let i = 0; i < perSecond * forSeconds; i += 1) {
    const due = began + (i * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    calls.push(call(i).then(() => performance.now() - due));
  }
  return Promise.all(calls);
}
