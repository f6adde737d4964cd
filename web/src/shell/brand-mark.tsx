/** The product's mark: the loop of own, decide, change, run and learn, with the next step lit. */
export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      strokeWidth="3.6"
      strokeLinecap="round"
      aria-hidden
    >
      <g transform="rotate(-90 12 12)">
        <circle
          cx="12"
          cy="12"
          r="9"
          pathLength="100"
          stroke="currentColor"
          strokeDasharray="10.4 9.6"
          strokeDashoffset="5.2"
        />
        <circle
          cx="12"
          cy="12"
          r="9"
          pathLength="100"
          stroke="var(--rw-build-solid)"
          strokeDasharray="10.4 89.6"
          strokeDashoffset="5.2"
        />
      </g>
    </svg>
  );
}
