export type Difference = { mean: number | null, half_width: number | null, variance_cut: number | null, n: number, };
