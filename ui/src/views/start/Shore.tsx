/** The picture behind the first page: three waters and a shore. Decoration only. */

import classes from "./start.module.css";

const WAVES = [
  { y: 186, height: 20, length: 620, shift: 0 },
  { y: 214, height: 17, length: 540, shift: 170 },
  { y: 240, height: 14, length: 480, shift: 60 },
];

export function Shore() {
  return (
    <svg
      className={classes.shore}
      viewBox="0 0 1600 300"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      {WAVES.map((wave, index) => (
        <path key={wave.y} d={water(wave)} className={classes.water} data-depth={index} />
      ))}
    </svg>
  );
}

function water({ y, height, length, shift }: (typeof WAVES)[number]): string {
  const half = length / 2;
  const count = Math.ceil((1600 + length) / half) + 1;
  const crests = Array.from({ length: count }, () => `t ${half} 0`).join(" ");
  return `M ${-shift - length} ${y} q ${half / 2} ${-height * 2} ${half} 0 ${crests} V 300 H ${-shift - length} Z`;
}
