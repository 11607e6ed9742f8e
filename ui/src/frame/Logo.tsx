/** The mark: a shore between two waters. */

export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--mantine-color-sea-7)" />
      <path
        d="M3 9.2c2.4-2.6 4.6-2.6 7 0s4.6 2.6 7 0 3-2.1 4-1.6"
        stroke="#fff"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <path
        d="M3 14c2.4-2.6 4.6-2.6 7 0s4.6 2.6 7 0 3-2.1 4-1.6"
        stroke="var(--mantine-color-sea-3)"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <path d="M4 18.6h16" stroke="#f3d9a4" strokeWidth="1.9" strokeLinecap="round" />
    </svg>
  );
}
